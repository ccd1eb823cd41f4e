package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Set;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Reads what went wrong with the file of a journal.
 */
final class StoreFailure {

    private static final Set<SQLiteErrorCode> DAMAGE = Set.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_CORRUPT_VTAB, SQLiteErrorCode.SQLITE_FORMAT);

    private StoreFailure() {
    }

    /** What went wrong at the bottom, in the words of the system where it has some. */
    static String reason(Throwable failure) {
        Throwable root = root(failure);
        // some say no more than the name of the file
        boolean says = root.getMessage() != null
                && (root instanceof SQLException || root instanceof IOException && !(root instanceof FileSystemException));
        return says ? root.getMessage() : root.toString();
    }

    /** Whether the file is not a database, or a damaged one. */
    static boolean isDamage(Throwable failure) {
        return root(failure) instanceof SQLiteException found && DAMAGE.contains(found.getResultCode());
    }

    /** Whether there was no room on the volume, which leaves the database as it was. */
    static boolean isFull(Throwable failure) {
        return root(failure) instanceof SQLiteException found && found.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
    }

    /** Whether SQLite refused the statement itself, and did nothing. */
    static boolean isRefusal(Throwable failure) {
        return root(failure) instanceof SQLiteException found && found.getResultCode() == SQLiteErrorCode.SQLITE_ERROR;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
