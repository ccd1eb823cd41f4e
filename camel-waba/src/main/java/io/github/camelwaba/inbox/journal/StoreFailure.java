package io.github.camelwaba.inbox.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Reads what went wrong with the file of a journal.
 */
final class StoreFailure {

    private StoreFailure() {
    }

    /** What went wrong at the bottom, in the words of the system where it has some. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        // some say no more than the name of the file
        boolean says = root instanceof IOException && root.getMessage() != null && !(root instanceof FileSystemException);
        return says ? root.getMessage() : root.toString();
    }

    /** Whether the file is none of a journal, or damaged. */
    static boolean isOfNoJournal(Exception failure) {
        return failure instanceof MVStoreException found
                && (found.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                        || found.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT
                        || found.getCause() instanceof EOFException);
    }
}
