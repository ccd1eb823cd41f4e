package io.github.camelwaba.webhook;

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

    /** Serves that path no more. */
    void stop(String path);
}
