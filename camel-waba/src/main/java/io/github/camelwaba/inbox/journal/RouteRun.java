package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

import io.github.camelwaba.inbox.DeadLetters;
import io.github.camelwaba.inbox.EventRoute;
import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.Once;
import io.github.camelwaba.inbox.RetryAdvice;
import io.github.camelwaba.inbox.RetryPolicy;
import io.github.camelwaba.inbox.RouteStoppedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives one event to the route, and decides what becomes of it.
 */
class RouteRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RouteRun.class);

    private static final int LONGEST_CAUSE = 1000;

    private final RetryPolicy retries;
    private final EventRoute route;
    private final DeadLetters deadLetters;
    private final Chosen chosen;
    private final Consumer<ObjLongConsumer<EventTable>> outcome;

    /**
     * @param outcome told once, on any thread, what to change for the event, given the table and the time
     */
    RouteRun(RetryPolicy retries, EventRoute route, DeadLetters deadLetters, Chosen chosen,
            Consumer<ObjLongConsumer<EventTable>> outcome) {
        this.retries = retries;
        this.route = route;
        this.deadLetters = deadLetters;
        this.chosen = chosen;
        this.outcome = outcome;
    }

    @Override
    public void run() {
        InboxEvent event;
        try {
            event = read(chosen);
        } catch (RuntimeException e) {
            // written by a version that reads it otherwise: kept for one that can
            LOG.error("An event of the journal cannot be read ({}); it is set aside as dead", e.getClass().getName());
            die(e);
            return;
        } catch (Error e) {
            // of the process, such as no memory: the event is as good as it was, and the route has not had it
            long delay = retries.maxDelay().toMillis();
            LOG.error("An event of the journal could not be read: {}; trying again in {} ms", e.getClass().getName(), delay);
            outcome.accept((table, now) -> table.reschedule(chosen, chosen.before().at(now + delay)));
            return;
        }
        int unfinished = chosen.before().unfinished();
        if (unfinished >= EventTable.MAX_UNFINISHED) {
            report(() -> giveUp(event, unfinished, new ProcessEndedException(unfinished)));
            return;
        }
        Consumer<Throwable> done = Once.of(failure -> report(() -> finished(event, failure)));
        try {
            route.run(event, chosen.before().ran(), done);
        } catch (Throwable e) {
            // the route reports what it fails of; this came from before it, and must not stop the lane
            done.accept(e);
        }
    }

    InboxEvent read(Chosen stored) {
        return stored.toInboxEvent();
    }

    // an outcome that is never told would hold up the chat for good
    private void report(Runnable report) {
        try {
            report.run();
        } catch (RuntimeException | Error e) {
            long delay = retries.maxDelay().toMillis();
            outcome.accept((table, now) -> table.reschedule(chosen, chosen.before().failed(now + delay)));
        }
    }

    private void finished(InboxEvent event, Throwable failure) {
        int attempts = chosen.before().failures() + 1;
        if (failure == null) {
            outcome.accept((table, now) -> table.done(chosen.id(), chosen.chat()));
        } else if (failure instanceof RouteStoppedException) {
            long delay = retries.delayAfter(1, Duration.ZERO).toMillis();
            LOG.warn("The route was stopped while it had {}; it runs again after the next start", event.label());
            outcome.accept((table, now) -> table.reschedule(chosen, chosen.before().interrupted().at(now + delay)));
        } else if (retries.allowsAfter(attempts) && !RetryAdvice.isFinal(failure)) {
            long delay = retries.delayAfter(attempts, RetryAdvice.wait(failure)).toMillis();
            LOG.warn("The route failed for {} with {} (attempt {} of {}); next attempt in {} ms", event.label(),
                    failure.getClass().getName(), attempts, retries.maxAttempts(), delay);
            outcome.accept((table, now) -> table.reschedule(chosen, chosen.before().failed(now + delay)));
        } else {
            giveUp(event, attempts, failure);
        }
    }

    private void giveUp(InboxEvent event, int attempts, Throwable cause) {
        boolean taken = deadLetters.takes(event, cause);
        LOG.error("The route failed for {} with {} in attempt {}, the last; {}", event.label(), cause.getClass().getName(),
                attempts, taken ? "it was given to the deadLetterUri" : "it is set aside as dead (waba:inbox lists it)");
        if (taken) {
            outcome.accept((table, now) -> table.done(chosen.id(), chosen.chat()));
        } else {
            die(cause);
        }
    }

    private void die(Throwable cause) {
        String reason = words(cause);
        String cut = reason.length() > LONGEST_CAUSE ? reason.substring(0, LONGEST_CAUSE) : reason;
        outcome.accept((table, now) -> table.die(chosen.id(), chosen.chat(), cut, System.currentTimeMillis(), now));
    }

    private static String words(Throwable cause) {
        try {
            return String.valueOf(cause.toString());
        } catch (RuntimeException e) {
            // an exception of a user may fail itself
            return cause.getClass().getName();
        }
    }
}
