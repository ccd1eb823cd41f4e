package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.h2.mvstore.MVStore;

/**
 * The file of a journal. Not thread-safe: one thread uses it.
 */
class JournalStore {

    // the layout of the maps and of what is in them; a journal with a higher one was written by a newer version
    static final int FORMAT = 1;

    private static final int PAGE_BYTES = 4096;
    private static final int CACHE_MEGABYTES = 16;
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int TIDY_BYTES = 512 * 1024;
    private static final int IDLE_TIDY_MILLIS = 20;

    private final JournalDirectory directory;
    private final Map<String, Partition> partitions = new HashMap<>();
    private MVStore store;
    /** Whether the disk may lack what was written, since forcing it there failed. */
    private boolean suspect;
    /** Whether the open file is no longer the one that a restart would find. */
    private boolean stray;

    JournalStore(Path directory) {
        this.directory = new JournalDirectory(directory);
    }

    JournalDirectory directory() {
        return directory;
    }

    boolean isOpen() {
        return store != null && !stray;
    }

    Map<String, Partition> partitions() {
        return partitions;
    }

    /**
     * Opens the file, and takes it back to the last commit that was written as a whole.
     *
     * @throws JournalException if that cannot be done
     */
    void open() {
        try {
            directory.open(stray);
            if (stray) {
                // the file was taken away while it was open: what it held goes to a new one
                rewrite();
                stray = false;
            } else {
                store = open(directory.file());
            }
            checkFormat();
            if (suspect) {
                // what was read of the file may not be what is on the disk
                rewrite();
                suspect = false;
            }
            openPartitions();
            commit();
            directory.force();
        } catch (JournalException e) {
            abandon();
            throw e;
        } catch (IOException | RuntimeException e) {
            abandon();
            throw new JournalException("The journal in " + directory + " cannot be opened: " + reason(e)
                    + ". See to it that the directory can be written to and has room, or name another one (option "
                    + "inboxDirectory)", e);
        }
    }

    private void checkFormat() {
        if (store.getStoreVersion() > FORMAT) {
            throw new JournalException("The journal in " + directory + " was written by a newer version of camel-waba. "
                    + "Run that version, or give this one a directory of its own (option inboxDirectory)");
        }
        // written each time, which tells whether the disk can be written to
        store.setStoreVersion(FORMAT);
    }

    // also those that no webhook serves now: room is only won from maps that are open
    private void openPartitions() {
        String word = MapType.QUEUE.word() + " ";
        store.getMapNames().stream().filter(name -> name.startsWith(word))
                .forEach(name -> partition(name.substring(word.length())));
    }

    private MVStore open(Path file) {
        MVStore opened = builder(file)
                // a commit is what is answered for as a whole: it is never made in between, or by another thread
                .autoCommitBufferSize(0)
                .open();
        opened.setVersionsToKeep(0);
        // what is free may be written to at once, since every commit is forced before the next begins
        opened.setRetentionTime(0);
        return opened;
    }

    private MVStore.Builder builder(Path file) {
        OrderedFileStore ordered = new OrderedFileStore(
                new HashMap<>(Map.of("autoCompactFillRate", LEAST_FILL_PERCENT, "pageSplitSize", PAGE_BYTES, "cacheSize",
                        CACHE_MEGABYTES)),
                () -> suspect = true);
        ordered.open(fileName(file), false, null);
        return new MVStore.Builder().adoptFileStore(ordered).autoCommitDisabled();
    }

    /** What the store calls the file. */
    String fileName(Path file) {
        return file.toString();
    }

    Partition partition(String path) {
        return partitions.computeIfAbsent(path, p -> newPartition(store, p));
    }

    Partition newPartition(MVStore opened, String path) {
        return new Partition(opened, path);
    }

    /**
     * Makes all changes since the last commit safe, together.
     *
     * @return                  whether there were any
     * @throws JournalException if they may not be
     */
    boolean commit() {
        if (!store.hasUnsavedChanges()) {
            return false;
        }
        store.commit();
        suspect = true;
        force(store);
        suspect = false;
        try {
            stray = !directory.isFileThere();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (stray) {
            throw new JournalException("its file is no longer there");
        }
        return true;
    }

    void force(MVStore written) {
        written.sync();
    }

    /** How many bytes the file has. */
    long size() {
        return store.getFileStore().size();
    }

    /**
     * Moves together what is left of the file, a bit at a time.
     *
     * @param idle whether nobody waits
     */
    void tidy(boolean idle) {
        if (idle) {
            store.compactFile(IDLE_TIDY_MILLIS);
        } else {
            store.compact(LEAST_FILL_PERCENT, TIDY_BYTES);
        }
        commit();
    }

    /** Writes what there is to a file of its own, which takes the place of the file: nothing that was removed is left. */
    void rewrite() {
        store.commit();
        try {
            MVStore copy = builder(directory.startRewriting()).open();
            try {
                copy.setStoreVersion(FORMAT);
                store.getMapNames().forEach(name -> MapType.of(name).copy(name, store, copy));
                copy.commit();
                force(copy);
            } catch (RuntimeException e) {
                copy.closeImmediately();
                throw e;
            }
            copy.close();
            partitions.clear();
            store.closeImmediately();
            store = null;
            directory.finishRewriting();
            store = open(directory.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the file with all that was committed. */
    void close() {
        if (stray) {
            open();
        }
        partitions.clear();
        MVStore open = store;
        store = null;
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            release();
        }
    }

    private void release() {
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the file be as it is, and forgets what was not committed. A stray one stays open: it would be gone. */
    void abandon() {
        partitions.clear();
        if (stray && store != null && !store.isClosed()) {
            store.rollback();
            return;
        }
        stray = false;
        MVStore open = store;
        store = null;
        if (open != null) {
            open.closeImmediately();
        }
    }

    /** What went wrong at the bottom, in the words of the system where it has some. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root instanceof IOException && root.getMessage() != null ? root.getMessage() : root.toString();
    }
}
