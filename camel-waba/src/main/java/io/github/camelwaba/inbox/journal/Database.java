package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import org.sqlite.JDBC;

/**
 * The SQLite database of a journal: how it is opened, checked, made ready and copied.
 */
class Database {

    /** The layout of the tables; a file with a higher one was written by a newer version. */
    static final int FORMAT = 1;

    /** "waba": what tells a journal from another program's database. */
    private static final int APPLICATION = 0x77616261;

    private static final int PAGE = 4096;
    private static final int LEAST_FREE_PAGES = 128;
    private static final int BUSY_MILLIS = 5_000;

    private static final List<String> SETTINGS = List.of(
            "page_size = " + PAGE, "auto_vacuum = INCREMENTAL", "journal_mode = WAL", "synchronous = FULL",
            // where a forced file may still be in the cache of the drive
            "fullfsync = ON", "checkpoint_fullfsync = ON",
            "secure_delete = ON",
            // an error of a checkpoint that SQLite makes by itself is told to nobody
            "wal_autocheckpoint = 0",
            "temp_store = MEMORY", "cache_size = -16384", "busy_timeout = " + BUSY_MILLIS);

    private static final List<String> TABLES = List.of(
            "CREATE TABLE journal (commits INTEGER NOT NULL, last_id INTEGER NOT NULL, clock INTEGER NOT NULL, "
                    + "wall INTEGER NOT NULL)",
            "INSERT INTO journal VALUES (0, 0, 0, 0)",
            "CREATE TABLE webhook (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE)",
            "CREATE TABLE event (id INTEGER PRIMARY KEY, webhook INTEGER NOT NULL, chat TEXT NOT NULL, "
                    // also found by a check of the file
                    + "state TEXT NOT NULL CHECK (state IN ('next', 'waiting', 'running', 'dead')), "
                    + "failures INTEGER NOT NULL, unfinished INTEGER NOT NULL, ran INTEGER NOT NULL, due INTEGER NOT NULL, "
                    + "received INTEGER NOT NULL, key TEXT, came_as TEXT, cause TEXT, dead_since INTEGER, dead_at INTEGER, "
                    + "checksum INTEGER NOT NULL, json BLOB NOT NULL)",
            "CREATE INDEX event_by_chat ON event (webhook, chat, id) WHERE state <> 'dead'",
            "CREATE INDEX event_next ON event (webhook, due, id) WHERE state = 'next'",
            "CREATE INDEX event_dead ON event (webhook, id) WHERE state = 'dead'",
            "CREATE TABLE seen (webhook INTEGER NOT NULL, key BLOB NOT NULL, until INTEGER NOT NULL, "
                    + "PRIMARY KEY (webhook, key)) WITHOUT ROWID",
            "CREATE TABLE alias (webhook INTEGER NOT NULL, name TEXT NOT NULL, chat TEXT NOT NULL, until INTEGER NOT NULL, "
                    + "PRIMARY KEY (webhook, name)) WITHOUT ROWID",
            "PRAGMA application_id = " + APPLICATION,
            "PRAGMA user_version = " + FORMAT);

    private final Connection connection;
    private final Sql sql;

    Database(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /**
     * @throws StoreException   if the file cannot be opened
     * @throws JournalException if SQLite has no native library for this platform
     */
    static Connection connect(Path file) {
        Properties properties = new Properties();
        // the driver would ask for them after each insert, and leave the answer open
        properties.setProperty("jdbc.get_generated_keys", "false");
        try {
            return JDBC.createConnection("jdbc:sqlite:" + file, properties);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw noNativeLibrary(e);
        } catch (SQLException e) {
            throw isNative(e) ? noNativeLibrary(e) : new StoreException(e);
        }
    }

    private static boolean isNative(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().contains("NativeLibraryNotFound") || cause instanceof UnsatisfiedLinkError) {
                return true;
            }
        }
        return false;
    }

    private static JournalException noNativeLibrary(Throwable cause) {
        return new JournalException("SQLite, in which inbox=journal keeps events, has no native library for "
                + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ", or may not unpack it to the "
                + "directory for temporary files (system property org.sqlite.tmpdir). Set inbox=memory, which loses what is "
                + "not done when the process ends, or inbox=none", cause);
    }

    Sql sql() {
        return sql;
    }

    /**
     * Looks the whole file through.
     *
     * @throws JournalException if it is another program's, of a newer version, or damaged
     */
    void check(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > 0 && bytes < PAGE) {
            throw damaged(file, "it has no more than " + bytes + " bytes", null);
        }
        long application = sql.number("PRAGMA application_id");
        boolean empty = sql.number("SELECT count(*) FROM sqlite_master") == 0;
        if (empty && application == 0) {
            return;
        }
        if (application != APPLICATION) {
            throw damaged(file, "it does not say that it is one", null);
        }
        if (sql.number("PRAGMA user_version") > FORMAT) {
            throw new JournalException("The journal " + file + " was written by a newer version of camel-waba. Run that "
                    + "version, or name another directory (option inboxDirectory)");
        }
        String finding = sql.first("PRAGMA integrity_check(1)", row -> row.getString(1));
        if (!"ok".equals(finding)) {
            throw damaged(file, String.valueOf(finding), null);
        }
    }

    static JournalException damaged(Path file, String finding, Throwable cause) {
        return new JournalException("The file " + file + " is damaged, or is not a journal: " + finding
                + ". Bring it back from "
                + "a copy; or save what can be read (docs/data.md says how), move all files of the directory away and "
                + "start with a new one; or name another directory (option inboxDirectory)", cause);
    }

    /** Makes ready what was found to be a journal, or to be empty. */
    void use() {
        SETTINGS.forEach(setting -> sql.execute("PRAGMA " + setting));
        if (sql.number("SELECT count(*) FROM sqlite_master") == 0) {
            TABLES.forEach(sql::define);
            sql.commit();
        }
    }

    /** What an earlier process was in the middle of may go to the route again. */
    void recover() {
        sql.update("UPDATE event SET state = 'next', ran = 1, due = 0 WHERE state = 'running'");
        sql.update("UPDATE event SET state = 'next' WHERE state = 'waiting' AND id IN "
                + "(SELECT min(id) FROM event WHERE state <> 'dead' GROUP BY webhook, chat)");
    }

    /** Brings what the log holds to the file, so that the log begins from its start. */
    void checkpoint() {
        Long busy = sql.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getLong(1));
        if (busy != null && busy != 0) {
            // somebody looks at the file: as far as that lets it
            sql.first("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getLong(1));
        }
        sql.forgetWritten();
    }

    /** Brings what the log holds to the file; the log is written from its start then, and is as long as it was. */
    void startLogOver() {
        sql.first("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getLong(1));
        sql.forgetWritten();
    }

    /** Writes all that the database holds to a new file. */
    void copyTo(Path file) {
        sql.execute("VACUUM INTO '" + file.toString().replace("'", "''") + "'");
    }

    long size() {
        return sql.number("PRAGMA page_count") * PAGE;
    }

    /** How many bytes are in use. */
    long used() {
        return (sql.number("PRAGMA page_count") - sql.number("PRAGMA freelist_count")) * PAGE;
    }

    /**
     * Gives room that is not in use back to the volume, a piece of it.
     *
     * @param idle  whether nobody waits
     * @param bytes how much of it at most, as the log needs room for it first
     */
    void shrink(boolean idle, long bytes) {
        long free = sql.number("PRAGMA freelist_count");
        if (free > LEAST_FREE_PAGES && (idle || free > sql.number("PRAGMA page_count") / 2)) {
            sql.execute("PRAGMA incremental_vacuum(" + Math.max(1, bytes / PAGE) + ")");
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
