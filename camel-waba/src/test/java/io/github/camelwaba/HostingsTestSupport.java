package io.github.camelwaba;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.simulator.RecordedRequest;
import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One context with a number on each hosting, a route <code>direct:</code>hosting that sends through it, and Ada, who has just
 * written to all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostingsTestSupport extends WabaTestSupport {

    private static final Map<Hosting, String> KEYS = Map.of(
            Hosting.ON_PREMISE, "hostings-on-premise", Hosting.CLOUD, "hostings-cloud", Hosting.SANDBOX,
            "hostings_sandbox");

    static WabaSimulator simulator() {
        return SIMULATOR.simulator();
    }

    /** The number on that hosting. */
    static SimulatedNumber number(Hosting hosting) {
        return simulator().addNumber(hosting.word(), KEYS.get(hosting), "493055500022" + hosting.ordinal());
    }

    @BeforeEach
    void adaWritesToAll() {
        for (Hosting hosting : Hosting.values()) {
            simulator().customer(number(hosting), PHONE, "Ada Park").say("Hello");
        }
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                for (Hosting hosting : Hosting.values()) {
                    from("direct:" + hosting).to("waba:send?" + numberOptions(hosting));
                }
            }
        };
    }

    /** The endpoint options that name the number on that hosting. */
    static String numberOptions(Hosting hosting) {
        return "hosting=" + hosting + "&apiKey=" + KEYS.get(hosting);
    }

    Exchange send(Hosting hosting, Object body, Map<String, ?> headers) {
        return template.request("direct:" + hosting, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader("CamelWabaTo", PHONE);
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    /** Sends, and gives what went over the wire; the simulator has taken it. */
    JsonNode wire(Hosting hosting, Object body, Map<String, ?> headers) {
        Exchange exchange = send(hosting, body, headers);
        assertThat(exchange.getException()).isNull();
        List<RecordedRequest> sent = sent(hosting);
        assertThat(sent).isNotEmpty();
        return Wire.json(sent.get(sent.size() - 1));
    }

    /** Where messages go on that hosting. */
    static String messagesPath(Hosting hosting) {
        return hosting == Hosting.CLOUD ? "/messages" : "/v1/messages";
    }

    static List<RecordedRequest> sent(Hosting hosting) {
        return simulator().requests().stream()
                .filter(request -> request.method().equals("POST") && request.path().equals(messagesPath(hosting))).toList();
    }

    /** Puts a template in the place of the one that the simulator ships by this name. */
    static void template(Hosting hosting, String name, String components) throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(simulator().baseUrl() + "/v1/configs/templates/" + name))
                .header("D360-API-KEY", KEYS.get(hosting)).DELETE().build()).statusCode()).isEqualTo(200);
        number(hosting).addTemplate(name, "en", components);
    }
}
