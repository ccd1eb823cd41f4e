package io.github.camelwaba.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives events to the route: those of one lane one after the other, in the order in which they came; lanes side by side, up
 * to a limit. An event that fails is tried again after a wait and holds up its own lane only.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private static final long NO_THREAD_WAIT = 1000;

    /** Told what became of an event that left its lane. */
    interface Listener {

        void done(InboxEvent event);

        void dead(InboxEvent event, int attempts, Throwable cause);
    }

    private final EventRoute route;
    private final RetryPolicy retries;
    private final int concurrency;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final Listener listener;

    private final Map<String, Deque<Item>> lanes = new HashMap<>();
    private final Deque<Item> ready = new ArrayDeque<>();
    private int running;
    private boolean stopped;

    Lanes(EventRoute route, RetryPolicy retries, int concurrency, Executor workers, ScheduledExecutorService timer,
            Listener listener) {
        this.route = route;
        this.retries = retries;
        this.concurrency = concurrency;
        this.workers = workers;
        this.timer = timer;
        this.listener = listener;
    }

    /**
     * @param aliases   which names mean the same lane
     * @param ranBefore whether the route had the events before
     */
    synchronized void add(List<InboxEvent> events, RecentAliases aliases, boolean ranBefore) {
        for (InboxEvent event : events) {
            Item item = new Item(event, aliases.laneOf(event, lanes::containsKey), ranBefore);
            Deque<Item> lane = lanes.computeIfAbsent(item.lane, name -> new ArrayDeque<>());
            lane.add(item);
            if (lane.size() == 1) {
                ready.add(item);
            }
        }
        startReady();
    }

    /**
     * Leaves out events that wait; one that the route has at the moment does not run again.
     *
     * @return how many
     */
    synchronized int skip(Predicate<InboxEvent> unwanted) {
        int count = 0;
        for (Deque<Item> lane : lanes.values()) {
            for (Item item : lane) {
                if (!item.skipped && unwanted.test(item.event)) {
                    item.skipped = true;
                    count++;
                }
            }
        }
        return count;
    }

    synchronized void stop() {
        stopped = true;
        ready.clear();
    }

    // the head of a lane is ready, running, or waiting for its next attempt; the others behind it are none of these
    private void startReady() {
        while (!stopped && running < concurrency && !ready.isEmpty()) {
            Item item = ready.poll();
            running++;
            try {
                workers.execute(() -> run(item));
            } catch (RuntimeException | OutOfMemoryError e) {
                // no thread to be had: what was accepted waits for one, and must not get lost
                running--;
                ready.addFirst(item);
                LOG.error("There is no thread to work on events: {}; trying again in {} ms", e.getClass().getName(),
                        NO_THREAD_WAIT);
                timer.schedule(this::startReadyLater, NO_THREAD_WAIT, TimeUnit.MILLISECONDS);
                return;
            }
        }
    }

    private synchronized void startReadyLater() {
        startReady();
    }

    private void run(Item item) {
        Consumer<Throwable> done = Once.of(failure -> finished(item, failure));
        if (item.skipped) {
            done.accept(null);
            return;
        }
        try {
            route.run(item.event, item.ranBefore || item.attempts > 0, done);
        } catch (Throwable e) {
            // the route reports what it fails of; this came from before it, and must not stop the lane
            done.accept(e);
        }
    }

    private void finished(Item item, Throwable failure) {
        synchronized (this) {
            running--;
            if (failure instanceof RouteStoppedException) {
                item.ranBefore = true;
                runLater(item);
                startReady();
                return;
            }
            item.attempts++;
            if (failure != null && retries.allowsAfter(item.attempts) && !RetryAdvice.isFinal(failure)) {
                retryLater(item, failure);
                startReady();
                return;
            }
        }
        // outside the lock: the listener may send a dead letter; the lane waits for it, the others do not
        try {
            if (failure == null) {
                listener.done(item.event);
            } else {
                listener.dead(item.event, item.attempts, failure);
            }
        } finally {
            leave(item);
        }
    }

    private void retryLater(Item item, Throwable failure) {
        long delay = retries.delayAfter(item.attempts, RetryAdvice.wait(failure)).toMillis();
        LOG.warn("The route failed for {} with {} (attempt {} of {}); next attempt in {} ms", item.event.label(),
                failure.getClass().getName(), item.attempts, retries.maxAttempts(), delay);
        makeReadyAfter(item, delay);
    }

    // without a stop of this webhook only where Camel was forced to shut down another route: then it rejects all
    private void runLater(Item item) {
        LOG.warn("The route was stopped while it had {}", item.event.label());
        makeReadyAfter(item, retries.maxDelay().toMillis());
    }

    private void makeReadyAfter(Item item, long delay) {
        if (!stopped) {
            timer.schedule(() -> makeReady(item), delay, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void makeReady(Item item) {
        ready.add(item);
        startReady();
    }

    private synchronized void leave(Item item) {
        Deque<Item> lane = lanes.get(item.lane);
        lane.remove();
        if (lane.isEmpty()) {
            lanes.remove(item.lane);
        } else {
            ready.add(lane.peek());
        }
        startReady();
    }

    private static final class Item {

        private final InboxEvent event;
        private final String lane;
        private volatile boolean ranBefore;
        private int attempts;
        private volatile boolean skipped;

        private Item(InboxEvent event, String lane, boolean ranBefore) {
            this.ranBefore = ranBefore;
            this.event = event;
            this.lane = lane;
        }
    }
}
