package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * No inbox: the webhook is answered when the route has finished. What fails is delivered again by 360dialog, and then only
 * what failed runs again.
 */
public final class DirectInbox implements Inbox {

    private final String path;
    private final EventRoute route;
    private final Duration answerTimeout;
    private final RecentKeys done;
    // the route runs on a thread of its own, so that the answer need not wait for it for ever
    private final Executor workers;
    private final Semaphore free;
    private final Map<String, CompletableFuture<Throwable>> running = new HashMap<>();
    private final AtomicInteger pending = new AtomicInteger();

    /**
     * @param path          the path of the webhook
     * @param answerTimeout how long a POST waits for the route at the most
     * @param concurrency   how many events are given to the route at the same time
     */
    public DirectInbox(String path, EventRoute route, Duration answerTimeout, KeyMemory memory, int concurrency,
            Executor workers) {
        this.path = path;
        this.route = route;
        this.answerTimeout = answerTimeout;
        this.done = memory.create();
        this.workers = workers;
        this.free = new Semaphore(concurrency, true);
    }

    @Override
    public void accept(List<InboxEvent> events, Consumer<Throwable> outcome) {
        try {
            accept(events);
        } catch (RuntimeException e) {
            outcome.accept(e);
            return;
        }
        outcome.accept(null);
    }

    private void accept(List<InboxEvent> events) {
        long deadline = System.nanoTime() + answerTimeout.toNanos();
        int failed = 0;
        Throwable first = null;
        for (InboxEvent event : events) {
            Throwable failure = await(outcome(event, deadline), deadline);
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
    private CompletableFuture<Throwable> outcome(InboxEvent event, long deadline) {
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
        if (isFreeBefore(deadline)) {
            start(event, outcome);
        } else {
            finished(event, outcome, new TimeoutException());
        }
        return outcome;
    }

    private boolean isFreeBefore(long deadline) {
        long wait = deadline - System.nanoTime();
        try {
            return wait > 0 && free.tryAcquire(wait, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void start(InboxEvent event, CompletableFuture<Throwable> outcome) {
        Consumer<Throwable> report = Once.of(failure -> {
            free.release();
            finished(event, outcome, failure);
        });
        try {
            workers.execute(() -> run(event, report));
        } catch (RuntimeException | Error e) {
            // the consumer stops, or there is no thread to be had
            report.accept(e);
        }
    }

    private void run(InboxEvent event, Consumer<Throwable> report) {
        try {
            route.run(event, false, report);
        } catch (Throwable e) {
            // the route reports what it fails of; this came from before it
            report.accept(e);
        }
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
    public InboxAdmin admin() {
        return new DirectAdmin(this, path);
    }

    @Override
    public int pending() {
        return pending.get();
    }

    @Override
    public int unfinished() {
        return pending();
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
