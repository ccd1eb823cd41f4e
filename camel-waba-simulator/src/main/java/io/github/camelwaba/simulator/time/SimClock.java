package io.github.camelwaba.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulator's time: runs with the wall clock and can be put forward. Actions run when their time has come. */
public final class SimClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimClock.class);
    private static final int MAX_TASKS = 100_000;

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparing(Task::due).thenComparingLong(Task::sequence));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(action -> {
        Thread thread = new Thread(action, "waba-simulator-clock");
        thread.setDaemon(true);
        return thread;
    });
    private Duration offset = Duration.ZERO;
    private long sequence;

    private record Task(Instant due, long sequence, Runnable action) {
    }

    public synchronized Instant now() {
        return Instant.now().plus(offset);
    }

    /** How far this clock is ahead of the wall clock. */
    public synchronized Duration offset() {
        return offset;
    }

    /** Runs an action after a delay of this clock's time. */
    public void schedule(Duration delay, Runnable action) {
        synchronized (this) {
            if (timer.isShutdown()) {
                return;
            }
            if (tasks.size() >= MAX_TASKS) {
                LOG.warn("More than {} timers are waiting, one is dropped", MAX_TASKS);
                return;
            }
            tasks.add(new Task(now().plus(delay), sequence++, action));
        }
        wakeIn(delay);
    }

    /** Puts the clock forward and runs what is due by then, in order of time, on the caller's thread. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock only goes forward");
        }
        synchronized (this) {
            offset = offset.plus(by);
        }
        runDue();
    }

    /** Back to the wall clock's time, with no action waiting. */
    public synchronized void reset() {
        offset = Duration.ZERO;
        tasks.clear();
    }

    @Override
    public synchronized void close() {
        tasks.clear();
        timer.shutdownNow();
    }

    private synchronized void wakeIn(Duration delay) {
        if (!timer.isShutdown()) {
            // rounded up, so that a task is due when its timer fires
            timer.schedule(this::runDue, Math.max(0, delay.toMillis()) + 1, TimeUnit.MILLISECONDS);
        }
    }

    private void runDue() {
        for (Task task = pollDue(); task != null; task = pollDue()) {
            try {
                task.action().run();
            } catch (RuntimeException e) {
                LOG.warn("A timer's action failed", e);
            }
        }
    }

    private synchronized Task pollDue() {
        Task first = tasks.peek();
        return first != null && !first.due().isAfter(now()) ? tasks.poll() : null;
    }
}
