package io.github.camelwaba.webhook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Finds the reader that fits what the platform's HTTP server hands over: the unread request of Vert.x (Camel Main, Quarkus,
 * Karaf), or a stream (Spring Boot). Vert.x need not be there.
 */
final class WebhookRequests {

    private static final Class<?> VERTX_REQUEST = vertxRequest();

    // with the loader of this class, which is to use it: in OSGi that of the context is the application's, which need not see it
    private static Class<?> vertxRequest() {
        try {
            return Class.forName("io.vertx.core.http.HttpServerRequest", false, WebhookRequests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    WebhookRequest of(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (VERTX_REQUEST != null && VERTX_REQUEST.isInstance(body)) {
            return VertxWebhookRequest.of(body);
        }
        InputStream stream = body == null ? null : message.getBody(InputStream.class);
        return new StreamWebhookRequest(message, stream == null ? new ByteArrayInputStream(new byte[0]) : stream);
    }
}
