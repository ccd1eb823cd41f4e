package io.github.camelwaba.webhook;

import java.util.List;

import org.apache.camel.Processor;

/**
 * Serves webhooks on the HTTP server of a runtime whose Camel Platform HTTP reads a body before the door has looked. A bean
 * of this type in the registry is used in its place.
 */
public interface WebhookEngine {

    /**
     * Serves a path from now on. Its door is given exchanges with the headers of the request as they came, the method as
     * <code>CamelHttpMethod</code>, and the unread body as a stream; the exchange is the answer then.
     *
     * @throws IllegalArgumentException if the path is served already
     */
    void serve(String path, Processor door);

    /**
     * Where the server serves that path; asked again until the webhook has been reached there.
     *
     * @return null when that cannot be known: the server is taken at its word then
     */
    default List<ServerAddress> addresses(String path) {
        return null;
    }

    /** Serves that path no more. */
    void stop(String path);
}
