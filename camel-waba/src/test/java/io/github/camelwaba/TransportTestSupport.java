package io.github.camelwaba;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.config.WabaConstants;
import org.junit.jupiter.api.AfterEach;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A route that sends to a server that misbehaves, with a key, a number and a text that nothing may show.
 */
abstract class TransportTestSupport extends CamelTestSupport {

    /** What a busy machine needs for a call that does not wait. */
    static final Duration SOON = Duration.ofSeconds(10);
    static final String KEY = "k3y-Of-The-Number";
    static final String PHONE = "4915550001111";
    static final String TEXT = "Dear Ada Park, your test was positive";

    final RawServer server = new RawServer();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        WabaComponent waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setBaseUrl(server.url());
        waba.getConfiguration().setApiKey(KEY);
        waba.getConfiguration().setConnectTimeout(700);
        waba.getConfiguration().setResponseTimeout(500);
        waba.getConfiguration().setCallTimeout(1500);
        configure(waba);
        return context;
    }

    void configure(WabaComponent waba) throws Exception {
        // as it is
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:send").to("waba:send");
                from("direct:number").to("waba:config?action=getPhoneNumber");
            }
        };
    }

    Exchange send(Map<String, ?> headers) {
        return template.request("direct:send", exchange -> {
            exchange.getMessage().setBody(TEXT);
            exchange.getMessage().setHeader(WabaConstants.TO, PHONE);
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    Exchange send() {
        return send(Map.of());
    }

    WabaException failedSend() {
        return failure(send());
    }

    WabaException failedGet() {
        return failure(template.request("direct:number", exchange -> {
        }));
    }

    static WabaException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(WabaException.class);
        Leaks.assertNone((WabaException) exchange.getException(), KEY, PHONE, TEXT, "Ada Park", "Ada-Park");
        return (WabaException) exchange.getException();
    }

    static Duration took(Runnable call) {
        Instant start = Instant.now();
        call.run();
        return Duration.between(start, Instant.now());
    }

    static void waitForTheClient(InputStream in) throws Exception {
        // until the other end closes
        in.readAllBytes();
    }
}
