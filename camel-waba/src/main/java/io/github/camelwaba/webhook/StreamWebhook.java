package io.github.camelwaba.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Serves the webhook through Camel Platform HTTP on servers that hand over the body as a stream. The server's thread waits for
 * the body and for the answer here.
 */
final class StreamWebhook implements Processor {

    private static final int CHUNK = 8192;

    private final WebhookChecks checks;

    StreamWebhook(WebhookChecks checks) {
        this.checks = checks;
    }

    @Override
    public void process(Exchange exchange) {
        CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
        WebhookCall call = checks.call(new Head(exchange.getMessage()), answer::complete);
        if (call.begin()) {
            try {
                read(exchange.getMessage().getBody(InputStream.class), call);
            } catch (RuntimeException e) {
                // what a body that broke off is to some servers
                call.broken();
            }
        }
        answer.join().writeTo(exchange);
    }

    private void read(InputStream body, WebhookCall call) {
        if (body == null) {
            call.complete();
            return;
        }
        long deadline = System.nanoTime() + checks.limits().bodyTimeout().toNanos();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
                if (!call.add(chunk, 0, n)) {
                    return;
                }
                if (System.nanoTime() - deadline > 0) {
                    call.tooSlow();
                    return;
                }
            }
            call.complete();
        } catch (IOException e) {
            call.broken();
        }
    }

    private record Head(Message message) implements WebhookHead {

        @Override
        public String method() {
            return message.getHeader(Exchange.HTTP_METHOD, String.class);
        }

        @Override
        public String header(String name) {
            // a header that came twice, or also as a query parameter, is a list: no value of it counts
            return message.getHeader(name) instanceof String text ? text : null;
        }
    }
}
