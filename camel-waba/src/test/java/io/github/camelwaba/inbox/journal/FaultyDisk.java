package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A disk on which what the journal asks for fails when a test says so.
 */
public final class FaultyDisk implements SqlWatcher {

    private static final Map<Path, FaultyDisk> DISKS = new ConcurrentHashMap<>();

    private enum Mode {
        WELL, ALL, FORCE
    }

    private volatile Mode mode = Mode.WELL;
    private volatile SQLiteErrorCode code = SQLiteErrorCode.SQLITE_IOERR;
    private volatile String reason;
    private volatile int every = 1;
    private int operations;
    private volatile int failures;

    private FaultyDisk() {
    }

    /** The disk under the journal in that directory. */
    public static FaultyDisk under(Path directory) {
        return DISKS.computeIfAbsent(directory.toAbsolutePath().normalize(), path -> new FaultyDisk());
    }

    /** Journals that can be watched. */
    public static Journals journals() {
        return new Journals() {

            @Override
            Journal create(Path directory) {
                JournalClock clock = JournalClock.system();
                return new Journal(store(directory, clock), clock);
            }
        };
    }

    static JournalStore store(Path directory, JournalClock clock) {
        FaultyDisk disk = under(directory);
        return new JournalStore(directory, clock) {

            @Override
            Database connect(Path file) {
                return new Database(SqlWatcher.watch(Database.connect(file), disk));
            }
        };
    }

    /** Every operation fails from now on. */
    public void fail(String message) {
        failing(Mode.ALL, 1, SQLiteErrorCode.SQLITE_IOERR, message);
    }

    /** There is no room from now on. */
    public void fill() {
        failing(Mode.ALL, 1, SQLiteErrorCode.SQLITE_FULL, "database or disk is full");
    }

    /** Every so many operations one fails. */
    public void failEvery(int operations, String message) {
        failing(Mode.ALL, operations, SQLiteErrorCode.SQLITE_IOERR, message);
    }

    /** What is committed can be read, but nobody knows whether the disk has it. */
    public void failToForce(String message) {
        failing(Mode.FORCE, 1, SQLiteErrorCode.SQLITE_IOERR_FSYNC, message);
    }

    private void failing(Mode next, int often, SQLiteErrorCode error, String message) {
        every = often;
        code = error;
        reason = message;
        mode = next;
    }

    public void heal() {
        mode = Mode.WELL;
    }

    public int failures() {
        return failures;
    }

    @Override
    public synchronized void before(Connection connection, String sql) throws SQLException {
        boolean writes = !sql.startsWith("PRAGMA") && !sql.startsWith("ROLLBACK");
        if (mode == Mode.ALL && writes && ++operations % every == 0) {
            failures++;
            throw new SQLiteException(reason, code);
        }
    }

    @Override
    public void after(Connection connection, String sql) throws SQLException {
        if (mode == Mode.FORCE && sql.equals(COMMIT)) {
            failures++;
            throw new SQLiteException(reason, code);
        }
    }
}
