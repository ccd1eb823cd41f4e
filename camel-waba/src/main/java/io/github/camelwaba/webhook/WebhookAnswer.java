package io.github.camelwaba.webhook;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What the webhook answers: a status and an empty body. 360dialog takes exactly 200 as delivered (360dialog, Design a
 * stable webhook receiving endpoint).
 */
public enum WebhookAnswer {

    /** All events are safe. */
    OK(200, null, null),
    /** The webhook has found itself; counts for nothing. */
    REACHED(200, null, null),
    /** Not JSON, nested too deep, or broken off. */
    BAD_REQUEST(400, null, null),
    /** Wrong or missing Basic credentials. */
    UNAUTHORIZED(401, "WWW-Authenticate", "Basic realm=\"waba\", charset=\"UTF-8\""),
    /** Wrong or missing signature. */
    FORBIDDEN(403, null, null),
    /** Only POST is served. */
    METHOD_NOT_ALLOWED(405, "Allow", "POST"),
    /** The body did not arrive in time. */
    TOO_SLOW(408, null, null),
    /** The body is larger than the limit. */
    TOO_LARGE(413, null, null),
    /** The inbox can never hold the events of the body. */
    TOO_MANY_EVENTS(413, null, null),
    /** The route failed, where the answer waits for it. */
    ROUTE_FAILED(500, null, null),
    /** The route failed, where the answer waits for it, and is known to do no more than to give the events away. */
    ROUTE_UNAVAILABLE(503, "Retry-After", "5"),
    /** Nothing was taken; deliver again. */
    UNAVAILABLE(503, "Retry-After", "5"),
    /** The route is suspended or stops; deliver again. */
    CLOSED(503, "Retry-After", "5"),
    /** Too many bodies arrive at the same time; deliver again. */
    BUSY(503, "Retry-After", "5"),
    /** The webhook itself failed; deliver again. */
    BROKEN(503, "Retry-After", "5");

    private static final byte[] EMPTY = new byte[0];

    private final int status;
    private final String header;
    private final String value;

    WebhookAnswer(int status, String header, String value) {
        this.status = status;
        this.header = header;
        this.value = value;
    }

    /**
     * The answer when the route failed.
     *
     * @throws IllegalArgumentException if it is neither 500 nor 503
     */
    static WebhookAnswer ofFailure(int status) {
        return switch (status) {
            case 500 -> ROUTE_FAILED;
            case 503 -> ROUTE_UNAVAILABLE;
            default -> throw new IllegalArgumentException("The option failureStatus is " + status + ". Set it to 500 or 503");
        };
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The name of the one header that comes with it; null without. */
    public String header() {
        return header;
    }

    /** The value of that header. */
    public String value() {
        return value;
    }

    /** Whether the connection ends with it, since whoever sent the request is not known or will not stop sending. */
    public boolean endsConnection() {
        return switch (this) {
            case UNAUTHORIZED, FORBIDDEN, METHOD_NOT_ALLOWED, TOO_SLOW, TOO_LARGE, BUSY -> true;
            default -> false;
        };
    }

    /** Makes the exchange this answer: nothing of the request goes back to its sender. */
    void writeTo(Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        exchange.setException(null);
        // without a body of its own an empty answer becomes 204, which 360dialog takes as a failure
        message.setBody(EMPTY);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        if (header != null) {
            message.setHeader(header, value);
        }
    }
}
