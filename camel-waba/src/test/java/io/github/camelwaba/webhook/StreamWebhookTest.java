package io.github.camelwaba.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The webhook where the body is a stream, as servlet containers hand it over.
 */
class StreamWebhookTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final BasicCredentials CREDENTIALS = BasicCredentials.of("waba", "open sesame");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Exchange exchange;

    StreamWebhookTest() {
        context.start();
        exchange = new DefaultExchange(context);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void readsUpToTheLimit() {
        InputStream json = new ByteArrayInputStream(("{}" + " ".repeat(19_998)).getBytes());
        assertThat(answer(json, 20_000, SOON)).isEqualTo(200);
        assertThat(answer(new ByteArrayInputStream(new byte[20_000]), 19_999, SOON)).isEqualTo(413);
    }

    @Test
    void endsADrippingBody() {
        assertThat(answer(new Endless(), 1_000_000, Duration.ofMillis(30))).isEqualTo(408);
    }

    @Test
    void refusesABodyThatBreaksOff() {
        for (Exception end : List.of(new IOException("reset"), new IllegalStateException("closed"))) {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    if (end instanceof IOException e) {
                        throw e;
                    }
                    throw (RuntimeException) end;
                }
            };
            assertThat(answer(broken, 10, SOON)).isEqualTo(400);
        }
    }

    @Test
    void countsNoHeaderThatCameTwice() {
        exchange.getMessage().setHeader("Authorization", CREDENTIALS.header());
        assertThat(answer(new ByteArrayInputStream("{}".getBytes()), 10, SOON, CREDENTIALS)).isEqualTo(200);

        exchange.getMessage().setHeader("Authorization", List.of(CREDENTIALS.header(), CREDENTIALS.header()));
        assertThat(answer(new ByteArrayInputStream("{}".getBytes()), 10, SOON, CREDENTIALS)).isEqualTo(401);
    }

    private int answer(InputStream body, int limit, Duration timeout, BasicCredentials... credentials) {
        WebhookChecks checks = new WebhookChecks("/hook", new WebhookGuard(List.of(credentials), List.of()),
                new DoorLimits(limit, timeout), number -> false, () -> true, 500, (payload, outcome) -> outcome.accept(null));
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setBody(body);
        new StreamWebhook(checks).process(exchange);
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            return 1;
        }
    }
}
