package io.github.camelwaba.webhook;

import java.time.Duration;

/**
 * An HTTP request whose body nobody has read yet.
 */
interface WebhookRequest {

    String method();

    /** The first value of that header; null without. */
    String header(String name);

    /**
     * Reads the whole body.
     *
     * @param  limit         the largest body in bytes
     * @param  timeout       how long it may take to arrive
     * @throws BodyException if it is larger, slower, or broken off
     */
    byte[] read(int limit, Duration timeout) throws BodyException;

    /**
     * The body is not wanted, or not to its end: what still comes is thrown away unseen for that long, so that the sender
     * gets to read the answer; then the connection is closed.
     */
    void discard(Duration timeout);
}
