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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The body as a stream, as servlet containers hand it over.
 */
class StreamWebhookRequestTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Exchange exchange;

    StreamWebhookRequestTest() {
        context.start();
        exchange = new DefaultExchange(context);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void readsUpToTheLimit() throws Exception {
        assertThat(request(new ByteArrayInputStream(new byte[20_000])).read(20_000, SOON)).hasSize(20_000);
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> request(new ByteArrayInputStream(new byte[20_000])).read(19_999, SOON))
                .satisfies(e -> assertThat(e.answer()).isEqualTo(WebhookAnswer.TOO_LARGE));
    }

    @Test
    void endsADrippingBody() {
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> request(new Endless()).read(Integer.MAX_VALUE, Duration.ofMillis(30)))
                .satisfies(e -> assertThat(e.answer()).isEqualTo(WebhookAnswer.TOO_SLOW));
    }

    @Test
    void refusesABodyThatBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThatExceptionOfType(BodyException.class).isThrownBy(() -> request(broken).read(10, SOON))
                .satisfies(e -> assertThat(e.answer()).isEqualTo(WebhookAnswer.BAD_REQUEST));
    }

    @Test
    void countsNoHeaderThatCameTwice() {
        exchange.getMessage().setHeader("Authorization", List.of("Basic a", "Basic b"));
        exchange.getMessage().setHeader("Content-Encoding", "gzip");

        StreamWebhookRequest request = request(new ByteArrayInputStream(new byte[0]));
        assertThat(request.header("authorization")).isNull();
        assertThat(request.header("content-encoding")).isEqualTo("gzip");
        assertThat(request.header("x-360dialog-signature")).isNull();
    }

    private StreamWebhookRequest request(InputStream body) {
        return new StreamWebhookRequest(exchange.getMessage(), body);
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
