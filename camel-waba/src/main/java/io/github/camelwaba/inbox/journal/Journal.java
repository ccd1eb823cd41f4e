package io.github.camelwaba.inbox.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final long LONGEST_WAIT = 60_000;

    private final JournalStore store;
    private final LongSupplier clock;
    private final TaskQueue tasks = new TaskQueue();
    private final Map<String, Dispatcher> dispatchers = new ConcurrentHashMap<>();
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Slot>> active = new ConcurrentHashMap<>();
    private final Thread thread;

    // of the thread
    private final Deque<JournalTask> batch = new ArrayDeque<>();
    private final Deque<JournalTask> owed = new ArrayDeque<>();
    private final Upkeep upkeep = new Upkeep();
    private Throwable failure;
    private long reopenAt;
    private long chosenAt;

    private volatile boolean closing;
    private volatile String trouble;
    private volatile long size;
    private volatile long used;

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
        try {
            store.open();
            publish();
            thread.start();
        } catch (RuntimeException | Error e) {
            // another try must find the directory free
            store.close();
            throw e;
        }
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

    void submit(JournalTask task) {
        tasks.add(task);
    }

    /** Takes back a task that was not begun. */
    void withdraw(JournalTask task) {
        tasks.withdraw(task);
    }

    /** The lanes of a path in which an event is at work, whichever inbox gave it to the route. Of the thread of the journal. */
    Map<String, Slot> active(String path) {
        return active.computeIfAbsent(path, p -> new HashMap<>());
    }

    /** Has the file moved together soon. To be called by the thread of the journal. */
    void needsRoom(long now) {
        upkeep.needed(now);
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

    /** How many bytes of the file are in use. */
    long used() {
        return used;
    }

    /** Why nothing can be made safe at the moment; null when all is well. */
    String trouble() {
        return trouble;
    }

    private void run() {
        while (!closing || !tasks.isEmpty() || failure != null || !owed.isEmpty() && trouble == null) {
            try {
                if (failure == null) {
                    turn();
                } else {
                    recover();
                }
            } catch (Throwable e) {
                // an error of memory, too: nothing of the batch can be answered for, and this thread is all that can mend it
                failure = failure == null ? e : failure;
            }
        }
        try {
            store.close();
        } catch (RuntimeException | Error e) {
            LOG.warn("The journal in {} was not closed in order: {}. Nothing is lost: it is recovered at the next start",
                    store.directory(), StoreFailure.reason(e));
        }
        tasks.close();
    }

    private void turn() {
        fill();
        long now = clock.getAsLong();
        if (!store.isOpen()) {
            // also when the clock was set back
            if (now < reopenAt && now >= reopenAt - REOPEN_DELAY) {
                give();
                return;
            }
            store.open();
        }
        work(now);
        tidy();
    }

    private void fill() {
        while (!owed.isEmpty()) {
            batch.add(owed.peek());
            owed.remove();
        }
        // what is owed waits, too, until the file may be opened again
        JournalTask first = batch.isEmpty() || !store.isOpen()
                ? tasks.poll(Math.min(LONGEST_WAIT, nextWork() - clock.getAsLong()))
                : tasks.poll();
        long bytes = 0;
        for (JournalTask task = first; task != null; task = tasks.poll()) {
            batch.add(task);
            bytes += task.bytes();
            if (batch.size() >= MOST_TASKS || bytes >= MOST_BYTES) {
                return;
            }
        }
    }

    private long nextWork() {
        if (!store.isOpen()) {
            return reopenAt;
        }
        long next = upkeep.at();
        for (String path : dispatchers.keySet()) {
            // also what has come due since
            Long due = store.partition(path).nextDue(chosenAt);
            next = due == null ? next : Math.min(next, due);
        }
        return next;
    }

    private void work(long now) {
        batch.forEach(task -> task.apply(task.path() == null ? null : store.partition(task.path()), now));
        Map<String, Dispatcher> choosing = Map.copyOf(dispatchers);
        choosing.forEach((path, dispatcher) -> dispatcher.choose(store.partition(path), now));
        chosenAt = now;
        if (store.commit()) {
            upkeep.needed(now);
        }
        if (trouble != null) {
            trouble = null;
            LOG.info("The journal in {} can be written to again", store.directory());
        }
        publish();
        List<JournalTask> rewriting = batch.stream().filter(JournalTask::rewritesFile).toList();
        while (!batch.isEmpty()) {
            batch.peek().committed();
            batch.remove();
        }
        // also those that are detached by now, which have to put back what they chose
        choosing.values().forEach(Dispatcher::startChosen);
        rewrite(rewriting);
    }

    private void publish() {
        size = store.size();
        used = store.used();
        store.partitions().forEach((path, partition) -> counts.put(path, new Counts(partition.pending(), partition.dead())));
    }

    private void rewrite(List<JournalTask> rewriting) {
        if (!rewriting.isEmpty()) {
            batch.addAll(rewriting);
            store.rewrite();
            publish();
            batch.clear();
            rewriting.forEach(JournalTask::rewritten);
        }
    }

    private void tidy() {
        if (upkeep.isDue(clock.getAsLong())) {
            boolean enough = store.tidy(tasks.isEmpty());
            upkeep.done(enough, clock.getAsLong());
            publish();
        }
    }

    // each step may be taken twice, should there be no memory for the next
    private void recover() {
        String reason = StoreFailure.reason(failure);
        if (trouble == null) {
            LOG.error("The journal in {} cannot be written to: {}. Webhooks are answered 503 until it can; what was answered "
                    + "200 is kept", store.directory(), reason);
        }
        trouble = reason;
        reopenAt = clock.getAsLong() + REOPEN_DELAY;
        dispatchers.values().forEach(Dispatcher::revoke);
        store.abandon();
        give();
        failure = null;
    }

    private void give() {
        while (!batch.isEmpty()) {
            JournalTask task = batch.peek();
            if (task.mustBeMade()) {
                owed.add(task);
            } else {
                task.failed(new InboxUnavailableException("The journal cannot be written to: " + trouble));
            }
            batch.remove();
        }
    }
}
