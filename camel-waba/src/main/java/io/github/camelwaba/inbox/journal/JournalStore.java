package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The files of a journal: the database, the mark that tells how far it has come, and a reserve of room. Not thread-safe: one
 * thread uses it.
 */
class JournalStore {

    private static final int COMMITS_BETWEEN_LOOKS = 8;
    private static final long IDS_A_MILLISECOND = 1_000;
    private static final long SWEEP_MILLIS = 1_000;

    private final JournalDirectory directory;
    private final JournalClock clock;
    private final Reserve reserve;
    private final Map<String, EventTable> tables = new HashMap<>();
    private final RecentEvents recent = new RecentEvents();
    private Database database;
    private CommitMark mark;
    private long lastId;
    private long commits;
    private long sweptAt;
    /** Whether the disk may lack what was written, since an error left that open. */
    private boolean suspect;
    /** Whether the open file is no longer the one that a restart would find. */
    private boolean stray;
    private boolean opened;
    private Function<String, Map<String, Chosen>> active = path -> Map.of();

    JournalStore(Path directory, JournalClock clock) {
        this.directory = new JournalDirectory(directory);
        this.clock = clock;
        this.reserve = new Reserve(this.directory.reserve(), clock);
    }

    /** What was chosen of a path and has not ended, by chat. */
    void active(Function<String, Map<String, Chosen>> chosen) {
        active = chosen;
    }

    JournalDirectory directory() {
        return directory;
    }

    boolean isOpen() {
        return database != null && !stray;
    }

    /** Whether there is room for more than what is to be removed. */
    boolean hasReserve() {
        return reserve.isTaken();
    }

    Map<String, EventTable> tables() {
        return tables;
    }

    /**
     * Opens the file.
     *
     * @throws JournalException if that cannot be done
     */
    void open() {
        try {
            openFiles();
        } catch (IOException | RuntimeException e) {
            abandon();
            if (StoreFailure.isFull(e) && reserve.giveBack()) {
                // what is to be done gets the room
                open();
                return;
            }
            throw e instanceof JournalException known ? known : notOpened(e);
        }
    }

    private void openFiles() throws IOException {
        directory.open(stray);
        if (stray) {
            // with the directory the mark may have gone, too
            closeMark();
            copy();
        }
        CommitMark.Mark last = CommitMark.read(directory.mark());
        if (database == null) {
            database = connect(directory.file());
            if (!opened) {
                database.check(directory.file());
            }
            database.use();
        }
        load();
        if (!opened && last != null) {
            last.warnIfAhead(commits, events(), directory);
        }
        mark = mark == null ? new CommitMark(directory.mark()) : mark;
        if (suspect) {
            // what is read of the file may not be what is on the disk
            copy();
            suspect = false;
        }
        // tells whether the disk can be written to
        database.sql().update("UPDATE journal SET commits = commits");
        reserve.look();
        reserve.keep();
        save();
        directory.force();
        opened = true;
    }

    /** Connects to the database in a file. */
    Database connect(Path file) {
        return new Database(Database.connect(file));
    }

    private JournalException notOpened(Exception e) {
        if (StoreFailure.isDamage(e)) {
            return Database.damaged(directory.file(), StoreFailure.reason(e), e);
        }
        return new JournalException("The journal in " + directory + " cannot be opened: " + StoreFailure.reason(e)
                + ". See to it that the directory can be written to and has room, or name another one (option inboxDirectory)",
                e);
    }

    private void load() {
        record State(long commits, long lastId, long time, long wall) {
        }
        Sql sql = database.sql();
        State state = sql.first("SELECT commits, last_id, clock, wall FROM journal",
                row -> new State(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
        commits = state.commits();
        // never used twice, not even after a file was taken away: an id of a dead event means that event for good
        long used = Math.max(state.lastId(), sql.number("SELECT max(id) FROM event"));
        lastId = used == 0 ? clock.wall() * IDS_A_MILLISECOND : used;
        if (!opened) {
            clock.start(state.time(), state.wall());
            database.recover();
        }
        sql.list("SELECT path FROM webhook", row -> row.getString(1)).forEach(this::table);
    }

    private long events() {
        return tables.values().stream().map(EventTable::counts).mapToLong(counts -> counts.pending() + counts.dead()).sum();
    }

    /** What is kept for the webhook at a path. */
    EventTable table(String path) {
        return tables.computeIfAbsent(path, this::newTable);
    }

    private EventTable newTable(String path) {
        Sql sql = database.sql();
        Long webhook = sql.first("SELECT id FROM webhook WHERE path = ?", row -> row.getLong(1), path);
        if (webhook == null) {
            sql.update("INSERT INTO webhook (path) VALUES (?)", path);
            webhook = sql.first("SELECT id FROM webhook WHERE path = ?", row -> row.getLong(1), path);
        }
        return new EventTable(sql, webhook, () -> ++lastId, recent, active.apply(path));
    }

    /**
     * Makes all changes since the last commit safe, together.
     *
     * @throws RuntimeException if they may not be
     */
    void commit() {
        if (!database.sql().isChanged()) {
            return;
        }
        save();
        boolean looks = commits % COMMITS_BETWEEN_LOOKS == 0 || !reserve.isTaken();
        if (looks && directory.logBytes() > reserve.logBytes()) {
            database.checkpoint();
        } else if (database.sql().written() > reserve.logBytes()) {
            // the log is as long as before: each commit would make a log that was shortened longer
            database.startLogOver();
        }
    }

    private void save() {
        database.sql().update("UPDATE journal SET commits = ?, last_id = ?, clock = ?, wall = ?",
                commits + 1, lastId, clock.now(), clock.wallToSave());
        database.sql().commit();
        commits++;
        if (!directory.isFileThere()) {
            stray = true;
            throw new JournalException("its file is no longer there");
        }
        try {
            mark.write(commits, events());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes the file has. */
    long size() {
        return database.size();
    }

    /** How many of them are in use. */
    long used() {
        return database.used();
    }

    /** Does what is to be done from time to time; a piece of it, which takes milliseconds. */
    void tidy(boolean idle) {
        long now = clock.now();
        if (now - sweptAt >= SWEEP_MILLIS) {
            long elapsed = sweptAt == 0 ? SWEEP_MILLIS : now - sweptAt;
            sweptAt = now;
            tables.values().forEach(table -> table.sweep(elapsed, now));
            commit();
            database.shrink(idle, reserve.logBytes() / 2);
            if (!reserve.isTaken()) {
                // the file is not shorter before
                database.checkpoint();
            }
        }
        reserve.keep();
    }

    /** When {@link #tidy} has something to do again. */
    long tidyAt() {
        return sweptAt + SWEEP_MILLIS;
    }

    /** The volume is full: takes back what was not committed, and gives the reserve for what has to be done. */
    void useReserve() {
        rollback();
        reserve.giveBack();
        database.checkpoint();
    }

    /** Takes back what was not committed. */
    void rollback() {
        recent.clear();
        tables.clear();
        database.sql().rollback();
        database.sql().list("SELECT path FROM webhook", row -> row.getString(1)).forEach(this::table);
    }

    /** Writes what there is to a file of its own, which takes the place of the file: nothing that was removed is left. */
    void copy() {
        try {
            if (stray) {
                directory.requireFreePlace();
            }
            database.copyTo(directory.startCopy());
            directory.adoptCopy();
            stray = false;
            database.close();
            database = null;
            directory.putCopyInPlace();
            database = connect(directory.file());
            database.use();
            tables.clear();
            database.sql().list("SELECT path FROM webhook", row -> row.getString(1)).forEach(this::table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the file with all that was committed. */
    void close() {
        try {
            if (stray) {
                open();
            }
            if (database != null) {
                database.sql().rollback();
                database.checkpoint();
            }
        } finally {
            stray = false;
            abandon();
            try {
                directory.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An error left open what is on the disk. */
    void suspect() {
        suspect = true;
    }

    /** Lets the file be as it is, and forgets what was not committed. */
    void abandon() {
        tables.clear();
        recent.clear();
        if (stray && database != null) {
            // it would be gone
            database.sql().rollback();
            return;
        }
        Database open = database;
        database = null;
        if (open != null) {
            open.close();
        }
        closeMark();
    }

    private void closeMark() {
        CommitMark written = mark;
        mark = null;
        try {
            if (written != null) {
                written.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
