package io.github.camelwaba.inbox;

import java.util.concurrent.TimeoutException;

/**
 * The route failed for at least one event of a POST, or did not finish in time: the webhook is answered 500, or 503
 * where the option failureStatus says so, and 360dialog delivers again.
 */
public class RouteFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RouteFailedException(int failed, int all, Throwable cause) {
        super(describe(failed + " of " + all + " events", cause), cause);
    }

    private static String describe(String events, Throwable cause) {
        if (cause instanceof TimeoutException) {
            return "The route took longer than the option answerTimeout for " + events;
        }
        return "The route failed for " + events + (cause == null ? "" : ", of " + cause.getClass().getName());
    }
}
