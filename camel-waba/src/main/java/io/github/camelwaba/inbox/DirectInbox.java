package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * No inbox: the webhook is answered when the route has finished. What fails is delivered again by 360dialog, and then only
 * what failed runs again.
 */
public final class DirectInbox implements Inbox {

    private final String path;
    private final EventRoute route;
    private final long answerNanos;
    private final int capacity;
    private final RecentKeys done;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final Map<String, CompletableFuture<Throwable>> running = new HashMap<>();
    private final Set<DirectWork> queue = new LinkedHashSet<>();
    // in the order of their deadlines, as all have the same time
    private final Set<DirectPost> open = new LinkedHashSet<>();
    private int free;
    private int toBegin;
    private int pending;
    private boolean starting;
    private boolean timing;
    private boolean stopped;

    /**
     * @param path          the path of the webhook
     * @param capacity      how many events wait for the route at most
     * @param answerTimeout how long a POST waits for the route at most
     * @param concurrency   how many events are given to the route at the same time
     * @param timer         tells when the time of a POST is over
     */
    public DirectInbox(String path, int capacity, EventRoute route, Duration answerTimeout, KeyMemory memory, int concurrency,
            Executor workers, ScheduledExecutorService timer) {
        this.path = path;
        this.capacity = capacity;
        this.route = route;
        this.answerNanos = answerTimeout.toNanos();
        this.done = memory.create();
        this.workers = workers;
        this.timer = timer;
        this.free = concurrency;
    }

    @Override
    public void accept(List<InboxEvent> events, Consumer<Throwable> outcome) {
        DirectPost post = new DirectPost(this, events, outcome, System.nanoTime() + answerNanos);
        RuntimeException refusal = open(post);
        if (refusal == null) {
            post.proceed();
        } else {
            outcome.accept(refusal);
        }
    }

    private synchronized RuntimeException open(DirectPost post) {
        int events = post.toBegin();
        if (stopped) {
            return new InboxUnavailableException("The inbox is closed");
        }
        if (events > capacity) {
            return new PostTooLargeException("A request has " + events + " events, and no more than " + capacity
                    + " may wait for the route (option inboxCapacity)");
        }
        if (toBegin + queue.size() + events > capacity) {
            return new InboxFullException(capacity);
        }
        try {
            time(post);
        } catch (RejectedExecutionException e) {
            return new InboxUnavailableException("The inbox is closed");
        }
        open.add(post);
        toBegin += events;
        return null;
    }

    private void time(DirectPost post) {
        if (!timing) {
            timer.schedule(this::endOverdue, post.deadline() - System.nanoTime(), TimeUnit.NANOSECONDS);
            timing = true;
        }
    }

    private void endOverdue() {
        List<DirectPost> overdue;
        synchronized (this) {
            timing = false;
            long now = System.nanoTime();
            overdue = open.stream().takeWhile(post -> post.deadline() - now <= 0).toList();
            if (overdue.size() < open.size()) {
                time(open.stream().skip(overdue.size()).findFirst().orElseThrow());
            }
        }
        overdue.forEach(DirectPost::timeOut);
    }

    void begun(int events) {
        toBegin -= events;
    }

    void close(DirectPost post) {
        open.remove(post);
    }

    /** The outcome of an event that is done or at work, or null; a copy waits for the work that there is. */
    CompletableFuture<Throwable> find(InboxEvent event) {
        if (event.key() == null) {
            return null;
        }
        return done.contains(event.key()) ? CompletableFuture.completedFuture(null) : running.get(event.key());
    }

    DirectWork queue(InboxEvent event) {
        DirectWork work = new DirectWork(event, new CompletableFuture<>());
        if (event.key() != null) {
            running.put(event.key(), work.outcome());
        }
        pending++;
        queue.add(work);
        return work;
    }

    /** Gives the route what waits, as much as it may have. */
    void startQueued() {
        while (true) {
            DirectWork work;
            synchronized (this) {
                // what ends within the loop is seen by its next round
                if (starting || free == 0 || queue.isEmpty()) {
                    return;
                }
                starting = true;
                work = queue.iterator().next();
                queue.remove(work);
                free--;
            }
            try {
                start(work);
            } finally {
                synchronized (this) {
                    starting = false;
                }
            }
        }
    }

    private void start(DirectWork work) {
        Consumer<Throwable> report = Once.of(failure -> {
            synchronized (this) {
                free++;
            }
            startQueued();
            finished(work, failure);
        });
        try {
            workers.execute(() -> run(work.event(), report));
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

    /** Ends a work that has not begun. */
    void giveUp(DirectWork work, Throwable cause) {
        synchronized (this) {
            if (!queue.remove(work)) {
                return;
            }
        }
        finished(work, cause);
    }

    private void finished(DirectWork work, Throwable failure) {
        String key = work.event().key();
        synchronized (this) {
            pending--;
            if (key != null) {
                running.remove(key);
                if (failure == null) {
                    done.add(key);
                }
            }
        }
        work.outcome().complete(failure);
    }

    @Override
    public InboxAdmin admin() {
        return new DirectAdmin(this, path);
    }

    @Override
    public synchronized int pending() {
        return pending;
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
        List<DirectPost> ends;
        synchronized (this) {
            stopped = true;
            ends = List.copyOf(open);
        }
        // nothing is kept: what was not answered 200 is delivered again
        ends.forEach(post -> post.end(new InboxUnavailableException("The inbox is closed")));
    }
}
