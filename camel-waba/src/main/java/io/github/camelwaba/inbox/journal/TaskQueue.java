package io.github.camelwaba.inbox.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.camelwaba.inbox.InboxUnavailableException;

/**
 * The tasks that wait for the thread of a journal, and those that it is about to commit together. Each is told its end: also
 * one that comes when the journal is closed.
 */
final class TaskQueue {

    private final BlockingQueue<JournalTask> tasks = new LinkedBlockingQueue<>();
    // of the journal's thread
    private final Deque<JournalTask> batch = new ArrayDeque<>();
    private final Deque<JournalTask> owed = new ArrayDeque<>();
    private volatile boolean closed;

    void add(JournalTask task) {
        tasks.add(task);
        if (closed && tasks.remove(task)) {
            task.failed(refusal());
        }
    }

    /** Takes back a task that was not begun. */
    void withdraw(JournalTask task) {
        if (tasks.remove(task)) {
            task.failed(new InboxUnavailableException("The task was withdrawn"));
        }
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** Whether there is something that has to be committed, whatever failed. */
    boolean owes() {
        return !owed.isEmpty();
    }

    /** The tasks to commit together. */
    Deque<JournalTask> batch() {
        return batch;
    }

    /**
     * Fills the batch, first with what is owed.
     *
     * @param most  how many tasks
     * @param bytes how many bytes, about
     * @param waits whether to wait in any case, as nothing can be committed now
     * @param time  how long to wait for the first, in milliseconds
     */
    void fill(int most, long bytes, boolean waits, LongSupplier time) {
        while (!owed.isEmpty() && batch.size() < most) {
            batch.add(owed.peek());
            owed.remove();
        }
        if (batch.size() >= most && !waits) {
            return;
        }
        long left = bytes;
        JournalTask task = batch.isEmpty() || waits ? poll(time.getAsLong()) : tasks.poll();
        while (task != null) {
            batch.add(task);
            left -= task.bytes();
            task = batch.size() < most && left > 0 ? tasks.poll() : null;
        }
    }

    /** Tells the tasks of the batch that they are committed. */
    void committed() {
        while (!batch.isEmpty()) {
            batch.peek().committed();
            batch.remove();
        }
    }

    /** The batch could not be committed: what has to be is owed now, and the rest has failed. */
    void failed(Supplier<RuntimeException> refusal) {
        while (!batch.isEmpty()) {
            JournalTask task = batch.peek();
            if (task.mustBeMade()) {
                owed.add(task);
            } else {
                task.failed(refusal.get());
            }
            batch.remove();
        }
    }

    private JournalTask poll(long millis) {
        try {
            return tasks.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // nobody may stop the thread but the journal itself
            return null;
        }
    }

    /** Takes no more tasks, and fails those that wait. */
    void close() {
        closed = true;
        for (JournalTask task = tasks.poll(); task != null; task = tasks.poll()) {
            task.failed(refusal());
        }
    }

    private static InboxUnavailableException refusal() {
        return new InboxUnavailableException("The journal is closed");
    }
}
