package io.github.camelwaba.inbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A POST whose events run one after the other, and whose outcome is told when all have ended or its time is over.
 */
final class DirectPost {

    private final DirectInbox inbox;
    private final List<InboxEvent> events;
    private final Consumer<Throwable> outcome;
    private final long deadline;
    private int next;
    private int failed;
    private Throwable first;
    private DirectWork own;
    private boolean ended;

    DirectPost(DirectInbox inbox, List<InboxEvent> events, Consumer<Throwable> outcome, long deadline) {
        this.inbox = inbox;
        this.events = events;
        this.outcome = outcome;
        this.deadline = deadline;
    }

    /** By the clock of {@link System#nanoTime}. */
    long deadline() {
        return deadline;
    }

    /** How many of its events have not begun. */
    int toBegin() {
        return ended ? 0 : events.size() - next;
    }

    // a loop, since many events may be known or refused at once
    void proceed() {
        while (true) {
            CompletableFuture<Throwable> work;
            synchronized (inbox) {
                if (ended) {
                    return;
                }
                if (next == events.size()) {
                    break;
                }
                InboxEvent event = events.get(next++);
                inbox.begun(1);
                own = null;
                work = inbox.find(event);
                if (work == null) {
                    own = inbox.queue(event);
                    work = own.outcome();
                }
            }
            inbox.startQueued();
            if (!work.isDone()) {
                work.thenAccept(failure -> {
                    count(failure);
                    proceed();
                });
                return;
            }
            count(work.join());
        }
        end(failed == 0 ? null : new RouteFailedException(failed, events.size(), first));
    }

    private void count(Throwable failure) {
        synchronized (inbox) {
            if (failure != null) {
                failed++;
                first = first == null ? failure : first;
            }
            own = null;
        }
    }

    /** Ends it although the route has not; what is at work goes on, and what has not begun does not begin. */
    void timeOut() {
        Throwable cause = new TimeoutException();
        int missing;
        synchronized (inbox) {
            // the event that it waits for has not ended either
            missing = failed + events.size() - next + 1;
            first = first == null ? cause : first;
        }
        end(new RouteFailedException(Math.min(missing, events.size()), events.size(), first));
    }

    void end(Throwable refusal) {
        DirectWork waiting;
        synchronized (inbox) {
            if (ended) {
                return;
            }
            inbox.begun(events.size() - next);
            ended = true;
            waiting = own;
            inbox.close(this);
        }
        if (waiting != null) {
            inbox.giveUp(waiting, refusal);
        }
        outcome.accept(refusal);
    }
}
