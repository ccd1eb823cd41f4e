package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.github.camelwaba.config.InboxKind;
import io.github.camelwaba.inbox.DeadEvent;
import io.github.camelwaba.inbox.DeadEvents;
import io.github.camelwaba.inbox.InboxAdmin;
import io.github.camelwaba.inbox.InboxStatus;
import io.github.camelwaba.inbox.InboxUnavailableException;
import io.github.camelwaba.inbox.PersonSearch;
import io.github.camelwaba.model.event.WabaEvent;

/**
 * What an operator has done in the journal of a webhook, whether the webhook is served at the moment or not. Long work is
 * done in pieces, between which events are accepted.
 */
public final class JournalAdmin implements InboxAdmin {

    private static final int PIECE = 500;
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private final Journal journal;
    private final String path;
    private final Duration maxWait;

    /**
     * @param path    the path of the webhook
     * @param maxWait how long one piece of the work is waited for
     */
    public JournalAdmin(Journal journal, String path, Duration maxWait) {
        this.journal = journal;
        this.path = path;
        this.maxWait = maxWait;
    }

    @Override
    public InboxStatus status() {
        Counts counts = journal.counts(path);
        return new InboxStatus(
                InboxKind.JOURNAL.word(), path, counts.pending(), counts.dead(), journal.size(), journal.trouble());
    }

    @Override
    public DeadEvents listDead(int limit, int offset) {
        record Stored(long id, byte[] dead, byte[] event) {
        }
        List<Stored> found = inPartition(partition -> {
            List<Stored> list = new ArrayList<>();
            long bytes = 0;
            Iterator<Long> ids = partition.deadEvents().keyIterator(null);
            for (int i = 0; ids.hasNext() && list.size() < limit && bytes < MOST_BYTES; i++) {
                long id = ids.next();
                if (i >= offset) {
                    byte[] event = partition.events().get(id);
                    list.add(new Stored(id, partition.deadEvents().get(id), event));
                    bytes += event.length;
                }
            }
            return list;
        });
        return new DeadEvents(
                found.stream().map(stored -> deadEvent(stored.id(), DeadRecord.read(stored.dead()), stored.event())).toList(),
                journal.counts(path).dead());
    }

    private static DeadEvent deadEvent(long id, DeadRecord dead, byte[] stored) {
        return new DeadEvent(id, event(stored), Instant.ofEpochMilli(dead.since()), dead.attempts(), dead.cause());
    }

    private static WabaEvent event(byte[] stored) {
        try {
            return StoredEvent.read(stored).toInboxEvent().event();
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public int replay(Long id) {
        return id != null ? inPartition(partition -> partition.replay(id) ? 1 : 0) : all(Partition::replay);
    }

    @Override
    public int discard(Long id) {
        return id != null ? inPartition(partition -> partition.discard(id) ? 1 : 0) : all(Partition::discard);
    }

    private interface Change {

        boolean make(Partition partition, long id);
    }

    private int all(Change change) {
        long start = System.currentTimeMillis();
        AtomicReference<Long> next = new AtomicReference<>(Long.MIN_VALUE);
        int made = 0;
        while (next.get() != null) {
            made += inPartition(partition -> {
                int count = 0;
                Long id = partition.deadEvents().ceilingKey(next.get());
                for (int seen = 0; id != null && seen < PIECE; seen++) {
                    // those that died meanwhile nobody has seen
                    if (partition.deadSince(id) <= start && change.make(partition, id)) {
                        count++;
                    }
                    id = partition.deadEvents().higherKey(id);
                }
                next.set(id);
                return count;
            });
        }
        return made;
    }

    @Override
    public int erase(String person) {
        PersonSearch search = new PersonSearch(person);
        Erasure erasure = new Erasure(search, PIECE);
        while (Boolean.TRUE.equals(inPartition(erasure::erasePiece))) {
            // until it has seen everything
        }
        // what was removed is still in the file until its place is used again
        wait(new RewriteTask(path));
        return erasure.erased();
    }

    private <T> T inPartition(Function<Partition, T> work) {
        return wait(new PartitionTask<>(path, work));
    }

    private <T> T wait(AnsweredTask<T> task) {
        journal.submit(task);
        try {
            return task.answer().get(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new InboxUnavailableException("The disk takes longer than " + maxWait.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxUnavailableException("Interrupted while the disk was at work");
        }
    }

    /** A task that somebody waits for. */
    abstract static class AnsweredTask<T> extends JournalTask {

        private final CompletableFuture<T> answer = new CompletableFuture<>();

        AnsweredTask(String path) {
            super(path);
        }

        CompletableFuture<T> answer() {
            return answer;
        }

        @Override
        void failed(RuntimeException reason) {
            answer.completeExceptionally(reason);
        }
    }

    private static final class PartitionTask<T> extends AnsweredTask<T> {

        private final Function<Partition, T> work;
        private T result;
        private UnreadableEntryException unreadable;

        PartitionTask(String path, Function<Partition, T> work) {
            super(path);
            this.work = work;
        }

        @Override
        void apply(Partition partition, long now) {
            try {
                result = work.apply(partition);
            } catch (UnreadableEntryException e) {
                // no fault of the file, and none of what else is written along
                unreadable = e;
            }
        }

        @Override
        void committed() {
            if (unreadable == null) {
                answer().complete(result);
            } else {
                failed(unreadable);
            }
        }
    }

    private static final class RewriteTask extends AnsweredTask<Void> {

        RewriteTask(String path) {
            super(path);
        }

        @Override
        void apply(Partition partition, long now) {
            // the file is rewritten when all changes before are in it
        }

        @Override
        boolean rewritesFile() {
            return true;
        }

        @Override
        void rewritten() {
            answer().complete(null);
        }
    }
}
