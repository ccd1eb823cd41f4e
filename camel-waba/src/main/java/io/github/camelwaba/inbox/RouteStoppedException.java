package io.github.camelwaba.inbox;

/**
 * The route was stopped while it had the event: that is no failure of the event.
 */
public class RouteStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param cause what the route failed of when it was interrupted
     */
    public RouteStoppedException(Throwable cause) {
        super("The route was stopped while it had the event", cause);
    }
}
