package io.github.camelwaba.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * A request whose body is a stream, as servlet containers have it.
 */
final class StreamWebhookRequest implements WebhookRequest {

    private static final int CHUNK = 8192;

    private final Message message;
    private final InputStream body;

    StreamWebhookRequest(Message message, InputStream body) {
        this.message = message;
        this.body = body;
    }

    @Override
    public String method() {
        return message.getHeader(Exchange.HTTP_METHOD, String.class);
    }

    @Override
    public String header(String name) {
        // a header that came twice, or also as a query parameter, is a list: no value of it counts
        return message.getHeader(name) instanceof String text ? text : null;
    }

    @Override
    public byte[] read(int limit, Duration timeout) throws BodyException {
        long deadline = System.nanoTime() + timeout.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
                if (bytes.size() + n > limit) {
                    throw BodyException.tooLarge();
                }
                bytes.write(chunk, 0, n);
                if (System.nanoTime() - deadline > 0) {
                    throw BodyException.tooSlow();
                }
            }
        } catch (IOException e) {
            throw BodyException.broken();
        }
        return bytes.toByteArray();
    }

    @Override
    public void discard(Duration timeout) {
        // a servlet container limits what it swallows by itself
    }
}
