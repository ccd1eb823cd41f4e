package io.github.camelwaba;

import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.Ordered;
import org.apache.camel.RollbackExchangeException;
import org.apache.camel.spi.Synchronization;

/**
 * Tells the outcome of an exchange when both its route and its completion have come to an end: a route that handed the
 * exchange over may go on, and what it was handed over to may end first.
 */
final class EventCompletion implements Synchronization, Ordered {

    private final Consumer<Throwable> done;
    private Throwable outcome;
    private boolean completed;
    private boolean routeEnded;
    private boolean reported;

    /**
     * @param done told once: null, or what the exchange failed of
     */
    EventCompletion(Consumer<Throwable> done) {
        this.done = done;
    }

    // after all others: the onCompletion of a route has LOWEST
    @Override
    public int getOrder() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void onComplete(Exchange exchange) {
        completed(failureOf(exchange));
    }

    @Override
    public void onFailure(Exchange exchange) {
        Throwable cause = failureOf(exchange);
        completed(cause != null ? cause : new RollbackExchangeException(exchange));
    }

    /** What an exchange failed of, a rollback that nobody made included; null when it did not. */
    static Throwable failureOf(Exchange exchange) {
        if (exchange.getException() != null) {
            return exchange.getException();
        }
        // a transaction resets its own mark of these
        return exchange.isRollbackOnly() || exchange.isRollbackOnlyLast() ? new RollbackExchangeException(exchange) : null;
    }

    private void completed(Throwable cause) {
        synchronized (this) {
            completed = true;
            outcome = cause;
            if (!routeEnded || reported) {
                return;
            }
            reported = true;
        }
        done.accept(cause);
    }

    /**
     * The route of the webhook has ended.
     *
     * @param cause what it failed of, or null
     */
    void routeEnded(Throwable cause) {
        Throwable failure;
        synchronized (this) {
            routeEnded = true;
            failure = cause != null ? cause : outcome;
            // a route that was stopped fails an exchange before it has a completion to call
            if (reported || cause == null && !completed) {
                return;
            }
            reported = true;
        }
        done.accept(failure);
    }
}
