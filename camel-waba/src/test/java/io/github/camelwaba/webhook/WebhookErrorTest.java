package io.github.camelwaba.webhook;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong while a request is handled has an answer that makes 360dialog deliver again.
 */
class WebhookErrorTest {

    @Test
    void answers503WhateverARequestFailsOf() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            for (Throwable failure : List.of(new IllegalStateException(), new StackOverflowError(), new OutOfMemoryError())) {
                WebhookChecks checks = new WebhookChecks("/hook", new WebhookGuard(List.of(), List.of()),
                        new DoorLimits(1000, Duration.ofSeconds(5)), number -> false, () -> true, 500,
                        (payload, outcome) -> throwIt(failure));
                Exchange exchange = new DefaultExchange(context);
                exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
                exchange.getMessage().setBody(new ByteArrayInputStream("{}".getBytes()));

                new StreamWebhook(checks).process(exchange);

                assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
                assertThat(exchange.getMessage().getHeader("Retry-After")).isNotNull();
                assertThat(exchange.getException()).isNull();
                assertThat(checks.log().counts()).isEqualTo(Map.of(503, 1L));
            }
        }
    }

    private static void throwIt(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
