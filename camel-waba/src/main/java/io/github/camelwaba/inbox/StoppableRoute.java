package io.github.camelwaba.inbox;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Tells what a stop interrupts from what the route fails of. A failure that is final counts nevertheless: an event must not
 * run again after a send whose outcome is unknown.
 */
public final class StoppableRoute implements EventRoute {

    private final EventRoute route;
    private final BooleanSupplier forced;
    private volatile boolean stopped;

    /**
     * @param forced whether Camel rejects what routes work on, since it is forced to shut down
     */
    public StoppableRoute(EventRoute route, BooleanSupplier forced) {
        this.route = route;
        this.forced = forced;
    }

    @Override
    public void run(InboxEvent event, boolean redelivered, Consumer<Throwable> done) {
        try {
            route.run(event, redelivered, failure -> done.accept(outcome(failure)));
        } catch (RuntimeException | Error e) {
            done.accept(outcome(e));
        }
    }

    private Throwable outcome(Throwable failure) {
        boolean interrupted = failure != null && (stopped || forced.getAsBoolean()) && !RetryAdvice.isFinal(failure);
        return interrupted ? new RouteStoppedException(failure) : failure;
    }

    /** There is no more time: what fails from now on was interrupted. */
    public void stop() {
        stopped = true;
    }
}
