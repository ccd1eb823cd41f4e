package io.github.camelwaba.webhook;

import java.util.List;

/**
 * Serves webhooks on the HTTP server of a runtime whose Camel Platform HTTP reads a body before the webhook has checked who
 * sends it. A bean of this type in the registry is used in its place.
 */
public interface WebhookEngine {

    /**
     * Serves a path from now on. For each request the engine makes a {@link WebhookChecks#call}, and adds the body to it when
     * it is wanted.
     *
     * @throws IllegalArgumentException if the path is served already
     */
    void serve(String path, WebhookChecks checks);

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
