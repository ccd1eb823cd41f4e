package io.github.camelwaba.inbox;

/**
 * The route failed for at least one event of a POST, or did not finish in time: the webhook is answered 500, or 503
 * where the option failureStatus says so, and 360dialog delivers again.
 */
public class RouteFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RouteFailedException(int failed, int all, Throwable cause) {
        super("The route failed for " + failed + " of " + all + " events", cause);
    }
}
