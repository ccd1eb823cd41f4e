package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.simulator.RecordedRequest;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.BeforeEach;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A context with a simulator, where Ada has just written, so that every kind of message may be sent to her.
 */
abstract class ProducerTestSupport extends WabaTestSupport {

    static WabaSimulator simulator() {
        return SIMULATOR.simulator();
    }

    @BeforeEach
    void adaWrites() {
        ada().say("Hello");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:send").to("waba:send");
                from("direct:sendToAda").to("waba:send?to=" + PHONE);
                from("direct:sendRaw").to("waba:send?raw=true");
            }
        };
    }

    Exchange request(String uri, Object body, Map<String, ?> headers) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    Exchange request(String uri, Object body) {
        return request(uri, body, Map.of());
    }

    /** Sends, and gives what went over the wire. */
    JsonNode wire(String uri, Object body, Map<String, ?> headers) {
        Exchange exchange = request(uri, body, headers);
        assertThat(exchange.getException()).isNull();
        return Wire.json(onlyCall("POST"));
    }

    JsonNode wire(String uri, Object body) {
        return wire(uri, body, Map.of());
    }

    static WabaException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(WabaException.class);
        return (WabaException) exchange.getException();
    }

    static List<RecordedRequest> calls(String method) {
        return simulator().requests().stream().filter(request -> request.method().equals(method)).toList();
    }

    static RecordedRequest onlyCall(String method) {
        assertThat(calls(method)).hasSize(1);
        return calls(method).get(0);
    }
}
