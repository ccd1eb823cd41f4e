package io.github.camelwaba.inbox.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelwaba.inbox.InboxFullException;
import io.github.camelwaba.inbox.InboxUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the changes of all tables to the file, on one thread: what comes while it writes is written together next. When
 * the file cannot be written to, it is closed, opened and recovered before anything else is answered for.
 */
public class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private static final int MOST_TASKS = 1000;
    // on a full volume: what one commit writes has to have room in the reserve
    private static final int FEW_TASKS = 8;
    private static final long MOST_BYTES = 8 * 1024 * 1024;
    private static final long REOPEN_DELAY = 500;
    private static final long LONGEST_WAIT = 60_000;

    private final JournalStore store;
    private final JournalClock clock;
    private final TaskQueue tasks = new TaskQueue();
    private final Map<String, Dispatcher> dispatchers = new ConcurrentHashMap<>();
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Chosen>> active = new ConcurrentHashMap<>();
    private final Thread thread;

    // of the thread
    private Throwable failure;
    private long reopenAt;
    private long chosenAt;

    private volatile boolean closing;
    private volatile String trouble;
    private volatile boolean hasReserve;
    private volatile long size;
    private volatile long used;

    Journal(JournalStore store, JournalClock clock) {
        this.store = store;
        this.clock = clock;
        this.thread = new Thread(this::run, "waba-journal");
        thread.setDaemon(true);
        store.active(this::active);
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

    /** What was chosen of a path and has not ended, by chat, whichever inbox chose it. Of the thread of the journal. */
    Map<String, Chosen> active(String path) {
        return active.computeIfAbsent(path, p -> new HashMap<>());
    }

    /** Starts to give events of a path to a route. */
    void attach(String path, Dispatcher dispatcher) {
        dispatchers.put(path, dispatcher);
        wake();
    }

    void detach(String path, Dispatcher dispatcher) {
        dispatchers.remove(path, dispatcher);
    }

    void tellUnserved() {
        counts.forEach((path, count) -> {
            if (count.pending() > 0 && !dispatchers.containsKey(path)) {
                LOG.warn("The journal in {} holds {} events of the webhook {}, which no route serves. Serve that path again "
                        + "with inbox=journal, or have them erased", store.directory(), count.pending(), path);
            }
        });
    }

    /** Has the dispatchers choose. */
    void wake() {
        submit(new JournalTask(null) {

            @Override
            void apply(EventTable table, long now) {
                // the dispatchers choose after every batch
            }
        });
    }

    /** Whether there is anything of that path. */
    public boolean knows(String path) {
        return counts.containsKey(path);
    }

    /** What the table of a path held after the last commit. */
    Counts counts(String path) {
        return counts.getOrDefault(path, Counts.NONE);
    }

    /** The time that waits and periods go by, in milliseconds. */
    long time() {
        return clock.now();
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

    /** Whether there is room on the volume for more than what is to be removed. */
    boolean hasReserve() {
        return hasReserve;
    }

    /** Why nothing can be made safe at the moment; null when all is well. */
    String trouble() {
        return trouble;
    }

    private void run() {
        while (!closing || !tasks.isEmpty() || failure != null || tasks.owes() && trouble == null) {
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
        // what is owed waits, too, until the file may be opened again
        tasks.fill(store.hasReserve() ? MOST_TASKS : FEW_TASKS, MOST_BYTES, !store.isOpen(),
                () -> Math.min(LONGEST_WAIT, nextWork() - clock.now()));
        long now = clock.now();
        if (!store.isOpen()) {
            if (now < reopenAt) {
                give();
                return;
            }
            store.open();
        }
        work(now);
        tidy();
    }

    private long nextWork() {
        if (!store.isOpen()) {
            return reopenAt;
        }
        long next = store.tidyAt();
        for (String path : dispatchers.keySet()) {
            EventTable table = store.tables().get(path);
            // also what has come due since
            long due = table == null ? 0 : table.nextDue(chosenAt);
            next = due == 0 ? next : Math.min(next, due);
        }
        return next;
    }

    private void work(long now) {
        tasks.batch().forEach(task -> task.apply(task.path() == null ? null : store.table(task.path()), now));
        Map<String, Dispatcher> choosing = Map.copyOf(dispatchers);
        choosing.forEach((path, dispatcher) -> dispatcher.choose(store.table(path), now));
        chosenAt = now;
        store.commit();
        if (trouble != null) {
            trouble = null;
            LOG.info("The journal in {} can be written to again", store.directory());
        }
        publish();
        List<JournalTask> rewriting = tasks.batch().stream().filter(JournalTask::rewritesFile).toList();
        tasks.committed();
        // also those that are detached by now, which have to put back what they chose
        choosing.values().forEach(Dispatcher::startChosen);
        rewrite(rewriting);
    }

    private void publish() {
        size = store.size();
        used = store.used();
        hasReserve = store.hasReserve();
        store.tables().forEach((path, table) -> counts.put(path, table.counts()));
    }

    private void rewrite(List<JournalTask> rewriting) {
        if (!rewriting.isEmpty()) {
            tasks.batch().addAll(rewriting);
            store.copy();
            publish();
            tasks.batch().clear();
            rewriting.forEach(JournalTask::rewritten);
        }
    }

    private void tidy() {
        if (clock.now() >= store.tidyAt()) {
            store.tidy(tasks.isEmpty());
            publish();
        }
    }

    // each step may be taken twice, should there be no memory for the next
    private void recover() {
        dispatchers.values().forEach(Dispatcher::revoke);
        if (StoreFailure.isFull(failure) && store.isOpen() && store.hasReserve()) {
            fallBack();
        } else {
            closeAfterFailure();
        }
        give();
        failure = null;
    }

    // nothing is wrong with the file: what is owed has room, and what is new has not
    private void fallBack() {
        LOG.error("There is no room left for the journal in {}. Webhooks are answered 503 until there is; what was accepted "
                + "goes on", store.directory());
        try {
            store.useReserve();
            publish();
        } catch (RuntimeException e) {
            failure = e;
            closeAfterFailure();
        }
    }

    private void closeAfterFailure() {
        String reason = StoreFailure.reason(failure);
        if (trouble == null) {
            LOG.error("The journal in {} cannot be written to: {}. Webhooks are answered 503 until it can; what was answered "
                    + "200 is kept", store.directory(), reason);
        }
        trouble = reason;
        reopenAt = clock.now() + REOPEN_DELAY;
        if (!StoreFailure.isFull(failure)) {
            store.suspect();
        }
        store.abandon();
    }

    private void give() {
        tasks.failed(() -> trouble == null
                ? InboxFullException.ofVolume()
                : new InboxUnavailableException("The journal cannot be written to: " + trouble));
    }
}
