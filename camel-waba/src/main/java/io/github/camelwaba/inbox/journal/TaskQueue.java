package io.github.camelwaba.inbox.journal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.inbox.InboxUnavailableException;

/**
 * The tasks that wait for the thread of a journal. Each is told its end: also one that comes when the journal is closed.
 */
final class TaskQueue {

    private final BlockingQueue<JournalTask> tasks = new LinkedBlockingQueue<>();
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

    /** The next task; null for none. */
    JournalTask poll() {
        return tasks.poll();
    }

    /** The next task; null when there is none until the time is over. */
    JournalTask poll(long millis) {
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
