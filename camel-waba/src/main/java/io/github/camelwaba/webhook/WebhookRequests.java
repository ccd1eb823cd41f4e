package io.github.camelwaba.webhook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Finds the reader that fits what the platform's HTTP server hands over: the unread request of Vert.x (Camel Main, Quarkus,
 * Karaf), or a stream (Spring Boot). Vert.x need not be there.
 */
final class WebhookRequests {

    private final Class<?> vertxRequest;

    WebhookRequests(CamelContext context) {
        this.vertxRequest = context.getClassResolver().resolveClass("io.vertx.core.http.HttpServerRequest");
    }

    WebhookRequest of(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (vertxRequest != null && vertxRequest.isInstance(body)) {
            return VertxWebhookRequest.of(body);
        }
        InputStream stream = body == null ? null : message.getBody(InputStream.class);
        return new StreamWebhookRequest(message, stream == null ? new ByteArrayInputStream(new byte[0]) : stream);
    }
}
