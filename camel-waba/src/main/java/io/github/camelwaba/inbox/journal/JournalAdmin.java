package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        List<EventTable.DeadEntry> found = inTable(table -> table.dead(limit, offset, MOST_BYTES));
        return new DeadEvents(found.stream().map(JournalAdmin::deadEvent).toList(), journal.counts(path).dead());
    }

    private static DeadEvent deadEvent(EventTable.DeadEntry dead) {
        return new DeadEvent(dead.id(), event(dead.stored()), Instant.ofEpochMilli(dead.since()), dead.attempts(),
                dead.cause());
    }

    private static WabaEvent event(StoredEvent stored) {
        try {
            return stored == null ? null : stored.toInboxEvent().event();
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public int replay(Long id) {
        Change replay = (table, dead) -> table.replay(dead, journal.time());
        return id != null ? inTable(table -> replay.make(table, id) ? 1 : 0) : all(replay);
    }

    @Override
    public int discard(Long id) {
        return id != null ? inTable(table -> table.discard(id) ? 1 : 0) : all(EventTable::discard);
    }

    private interface Change {

        boolean make(EventTable table, long id);
    }

    private int all(Change change) {
        // those that die meanwhile nobody has seen
        long start = journal.time();
        long after = 0;
        int made = 0;
        while (true) {
            long behind = after;
            record Piece(long last, int made) {
            }
            Piece piece = inTable(table -> {
                List<Long> ids = table.deadIds(behind, start, PIECE);
                int count = (int) ids.stream().filter(id -> change.make(table, id)).count();
                return new Piece(ids.isEmpty() ? 0 : ids.get(ids.size() - 1), count);
            });
            if (piece.last() == 0) {
                return made;
            }
            after = piece.last();
            made += piece.made();
        }
    }

    @Override
    public int erase(String person) {
        PersonSearch search = new PersonSearch(person);
        Erasure erasure = new Erasure(search, PIECE);
        while (Boolean.TRUE.equals(inTable(erasure::erasePiece))) {
            // until it has seen everything
        }
        // what was removed is still in the file until its place is used again
        wait(new RewriteTask(path));
        return erasure.erased();
    }

    private <T> T inTable(Function<EventTable, T> work) {
        return wait(new TableTask<>(path, work));
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

    private static final class TableTask<T> extends AnsweredTask<T> {

        private final Function<EventTable, T> work;
        private T result;
        private UnreadableEntryException unreadable;

        TableTask(String path, Function<EventTable, T> work) {
            super(path);
            this.work = work;
        }

        @Override
        void apply(EventTable table, long now) {
            try {
                result = work.apply(table);
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
        void apply(EventTable table, long now) {
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
