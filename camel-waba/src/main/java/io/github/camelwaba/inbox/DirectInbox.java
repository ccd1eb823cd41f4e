package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * No inbox: the webhook is answered when the route has finished. What fails is delivered again by 360dialog, and then only
 * what failed runs again.
 */
public final class DirectInbox implements Inbox {

    private final EventRoute route;
    private final Duration answerTimeout;
    private final RecentKeys done;
    private final Map<String, CompletableFuture<Throwable>> running = new HashMap<>();
    private final AtomicInteger pending = new AtomicInteger();

    /**
     * @param answerTimeout how long a POST waits for the route at the most
     */
    public DirectInbox(EventRoute route, Duration answerTimeout, KeyMemory memory) {
        this.route = route;
        this.answerTimeout = answerTimeout;
        this.done = memory.create();
    }

    @Override
    public void accept(List<InboxEvent> events) {
        long deadline = System.nanoTime() + answerTimeout.toNanos();
        int failed = 0;
        Throwable first = null;
        for (InboxEvent event : events) {
            Throwable failure = await(outcome(event), deadline);
            if (failure != null) {
                failed++;
                first = first == null ? failure : first;
            }
        }
        if (failed > 0) {
            throw new RouteFailedException(failed, events.size(), first);
        }
    }

    // a copy of an event that is at work waits for the outcome of that work
    private CompletableFuture<Throwable> outcome(InboxEvent event) {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        if (event.key() != null) {
            synchronized (running) {
                if (done.contains(event.key())) {
                    return CompletableFuture.completedFuture(null);
                }
                CompletableFuture<Throwable> other = running.putIfAbsent(event.key(), outcome);
                if (other != null) {
                    return other;
                }
            }
        }
        pending.incrementAndGet();
        Consumer<Throwable> report = Once.of(failure -> finished(event, outcome, failure));
        try {
            route.run(event, false, report);
        } catch (RuntimeException e) {
            // the route reports what it fails of; this came from before it
            report.accept(e);
        }
        return outcome;
    }

    private void finished(InboxEvent event, CompletableFuture<Throwable> outcome, Throwable failure) {
        pending.decrementAndGet();
        if (event.key() != null) {
            synchronized (running) {
                running.remove(event.key());
                if (failure == null) {
                    done.add(event.key());
                }
            }
        }
        outcome.complete(failure);
    }

    private static Throwable await(CompletableFuture<Throwable> outcome, long deadline) {
        try {
            return outcome.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    @Override
    public int pending() {
        return pending.get();
    }

    @Override
    public int dead() {
        return 0;
    }

    @Override
    public void start() {
        // nothing to open
    }

    @Override
    public void stop() {
        // nothing is kept: what was not answered 200 is delivered again
    }
}
