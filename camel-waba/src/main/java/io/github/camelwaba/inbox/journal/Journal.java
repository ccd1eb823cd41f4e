package io.github.camelwaba.inbox.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.github.camelwaba.inbox.InboxUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the changes of all partitions to the file, on one thread: what comes while it writes is written together next. When
 * the file cannot be written to, it is closed, opened and recovered before anything else is answered for.
 */
public class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private static final int MOST_TASKS = 1000;
    private static final long MOST_BYTES = 8 * 1024 * 1024;
    private static final long REOPEN_DELAY = 500;
    private static final long TIDY_DELAY = 1000;
    private static final int MOST_TIDIES = 10;
    private static final long LONGEST_WAIT = 60_000;

    /** Gives events to a route as it gets free. */
    interface Dispatcher {

        /** Picks events and marks them as given to the route. */
        void choose(Partition partition, long now);

        /** The choice is safe: gives them to the route. */
        void startChosen();

        /** The choice is lost. */
        void revoke();
    }

    private final JournalStore store;
    private final LongSupplier clock;
    private final BlockingQueue<JournalTask> tasks = new LinkedBlockingQueue<>();
    private final Map<String, Dispatcher> dispatchers = new ConcurrentHashMap<>();
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private final List<JournalTask> owed = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile String trouble;
    private volatile long size;
    private long reopenAt;
    private long tidyAt;
    private int tidied;

    Journal(JournalStore store, LongSupplier clock) {
        this.store = store;
        this.clock = clock;
        this.thread = new Thread(this::run, "waba-journal");
        thread.setDaemon(true);
    }

    /**
     * @throws JournalException if the file cannot be opened
     */
    void open() {
        store.open();
        publish();
        thread.start();
    }

    /** Writes what there is to write, and closes the file. */
    void close() {
        closing = true;
        wake();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // an interrupt must not leave the file open
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isClosed() {
        return closing && !thread.isAlive();
    }

    void submit(JournalTask task) {
        tasks.add(task);
        if (isClosed() && tasks.remove(task)) {
            task.failed(new InboxUnavailableException("The journal is closed"));
        }
    }

    /** Starts to give events of a path to a route. */
    void attach(String path, Dispatcher dispatcher) {
        dispatchers.put(path, dispatcher);
        wake();
    }

    void detach(String path, Dispatcher dispatcher) {
        dispatchers.remove(path, dispatcher);
    }

    /** Has the dispatchers choose. */
    void wake() {
        submit(new JournalTask(null) {

            @Override
            void apply(Partition partition, long now) {
                // the dispatchers choose after every batch
            }
        });
    }

    /** Whether there is anything of that path. */
    public boolean knows(String path) {
        return counts.containsKey(path);
    }

    /** What the partition of a path held after the last commit. */
    Counts counts(String path) {
        return counts.getOrDefault(path, Counts.NONE);
    }

    String directory() {
        return store.directory().toString();
    }

    /** How many bytes the file has. */
    long size() {
        return size;
    }

    /** Why nothing can be made safe at the moment; null when all is well. */
    String trouble() {
        return trouble;
    }

    private void run() {
        while (!closing || !tasks.isEmpty() || !owed.isEmpty() && trouble == null) {
            List<JournalTask> batch = new ArrayList<>(owed);
            owed.clear();
            try {
                fill(batch);
                work(batch);
                batch.removeIf(task -> !task.rewritesFile());
                rewrite(batch);
                batch.clear();
                tidy();
            } catch (Throwable e) {
                // whatever it is, an error of memory too: nothing of the batch can be answered for
                fail(batch, JournalStore.reason(e));
            }
        }
        try {
            store.close();
        } catch (RuntimeException e) {
            LOG.warn("The journal in {} was not closed in order: {}. Nothing is lost: it is recovered at the next start",
                    store.directory(), JournalStore.reason(e));
        }
    }

    private void fill(List<JournalTask> batch) {
        // what is owed waits, too, until the file may be opened again
        JournalTask first = batch.isEmpty() || !store.isOpen() ? poll() : tasks.poll();
        long bytes = 0;
        for (JournalTask task = first; task != null; task = tasks.poll()) {
            batch.add(task);
            bytes += task.bytes();
            if (batch.size() >= MOST_TASKS || bytes >= MOST_BYTES) {
                return;
            }
        }
    }

    private JournalTask poll() {
        try {
            return tasks.poll(Math.max(0, Math.min(LONGEST_WAIT, nextWork() - clock.getAsLong())), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // nobody may stop this thread but close()
            return null;
        }
    }

    private long nextWork() {
        if (!store.isOpen()) {
            return reopenAt;
        }
        long now = clock.getAsLong();
        long next = tidyAt == 0 ? Long.MAX_VALUE : tidyAt;
        for (String path : dispatchers.keySet()) {
            Long due = store.partition(path).nextDue(now);
            next = due == null ? next : Math.min(next, due);
        }
        return next;
    }

    private void work(List<JournalTask> batch) {
        long now = clock.getAsLong();
        if (!store.isOpen()) {
            if (now < reopenAt) {
                give(batch, trouble);
                return;
            }
            store.open();
        }
        batch.forEach(task -> task.apply(task.path() == null ? null : store.partition(task.path()), now));
        Map<String, Dispatcher> choosing = Map.copyOf(dispatchers);
        choosing.forEach((path, dispatcher) -> dispatcher.choose(store.partition(path), now));
        if (store.commit()) {
            tidyAt = tidyAt == 0 ? now + TIDY_DELAY : tidyAt;
            tidied = 0;
        }
        if (trouble != null) {
            trouble = null;
            LOG.info("The journal in {} can be written to again", store.directory());
        }
        publish();
        batch.forEach(JournalTask::committed);
        // also those that are detached by now, which have to put back what they chose
        choosing.values().forEach(Dispatcher::startChosen);
    }

    private void publish() {
        size = store.size();
        store.partitions().forEach((path, partition) -> counts.put(path, new Counts(partition.pending(), partition.dead())));
    }

    private void rewrite(List<JournalTask> batch) {
        if (!batch.isEmpty() && store.isOpen()) {
            store.rewrite();
            publish();
            batch.forEach(JournalTask::rewritten);
        }
    }

    private void tidy() {
        if (store.isOpen() && tidyAt != 0 && clock.getAsLong() >= tidyAt) {
            boolean enough = store.tidy(tasks.isEmpty()) || ++tidied >= MOST_TIDIES;
            // also when nothing else is written; but what does not help is not done for ever
            tidyAt = enough ? 0 : clock.getAsLong() + TIDY_DELAY;
            publish();
        }
    }

    private void fail(List<JournalTask> batch, String reason) {
        boolean isNew = trouble == null;
        trouble = reason;
        reopenAt = clock.getAsLong() + REOPEN_DELAY;
        give(batch, reason);
        try {
            dispatchers.values().forEach(Dispatcher::revoke);
            store.abandon();
            if (isNew) {
                LOG.error("The journal in {} cannot be written to: {}. Webhooks are answered 503 until it can; what was "
                        + "answered 200 is kept", store.directory(), reason);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // the thread goes on: it is the only one that can mend it
            trouble = reason;
        }
    }

    private void give(List<JournalTask> batch, String reason) {
        for (JournalTask task : batch) {
            if (task.mustBeMade()) {
                owed.add(task);
            } else {
                task.failed(new InboxUnavailableException("The journal cannot be written to: " + reason));
            }
        }
    }

    /**
     * @param pending how many events are to be done
     * @param dead    how many were set aside
     */
    record Counts(int pending, int dead) {

        private static final Counts NONE = new Counts(0, 0);
    }
}
