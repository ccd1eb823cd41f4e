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

    private static final int LEAST_FILL_PERCENT = 50;
    private static final int COPY_KILOBYTES = 1024;
    private static final int MOVE_BYTES = 16 * 1024 * 1024;
    private static final int TIDY_BYTES = 4 * 1024 * 1024;
    private static final int IDLE_TIDY_MILLIS = 20;

    private final JournalDirectory directory;
    private final Map<String, Partition> partitions = new HashMap<>();
    private MVStore store;
    /** Whether the disk may lack what was written, since forcing it there failed. */
    private boolean suspect;
    /** Whether the open file is no longer the one that a restart would find. */
    private boolean stray;

    JournalStore(Path directory) {
        this(new JournalDirectory(directory));
    }

    JournalStore(JournalDirectory directory) {
        this.directory = directory;
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
            } else if (directory.isNew()) {
                // a file that has its name is complete, so that a first start that was cut short hinders no second
                replace();
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
            if (StoreFailure.isOfNoJournal(e)) {
                throw new JournalException(
                        "The file " + directory.file() + " is no journal, or a damaged one. Take it away, or "
                                + "name another directory (option inboxDirectory)",
                        e);
            }
            throw new JournalException("The journal in " + directory + " cannot be opened: " + StoreFailure.reason(e)
                    + ". See to it that the directory can be written to and has room, or name another one (option "
                    + "inboxDirectory)", e);
        }
    }

    private void checkFormat() {
        if (store.getStoreVersion() == 0) {
            throw new JournalException(
                    "The file " + directory.file() + " is another program's. Name a directory of its own for "
                            + "the journal (option inboxDirectory)");
        }
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
        // a commit is what is answered for as a whole: it is never made in between
        MVStore opened = JournalFile.open(fileName(file), LEAST_FILL_PERCENT, 0);
        opened.setVersionsToKeep(0);
        // what is free may be written to at once, since every commit is forced before the next begins
        opened.setRetentionTime(0);
        return opened;
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

    /** How many of them are in use. */
    long used() {
        return store.getFileStore().size() * store.getFileStore().getFillRate() / 100;
    }

    /**
     * Moves together what is left of the file, a bit at a time.
     *
     * @param  idle whether nobody waits
     * @return      whether there is little left to win
     */
    boolean tidy(boolean idle) {
        if (idle) {
            store.compactFile(IDLE_TIDY_MILLIS);
            // left out by the store when its commits are well filled, however much is free between them
            ((JournalFile) store.getFileStore()).compactMoveChunks(LEAST_FILL_PERCENT, MOVE_BYTES, store);
        } else {
            store.compact(LEAST_FILL_PERCENT, TIDY_BYTES);
        }
        commit();
        return store.getFillRate() >= LEAST_FILL_PERCENT && store.getFileStore().getChunksFillRate() >= LEAST_FILL_PERCENT;
    }

    /** Writes what there is to a file of its own, which takes the place of the file: nothing that was removed is left. */
    void rewrite() {
        store.commit();
        try {
            replace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace() throws IOException {
        writeAnew(directory.startRewriting());
        partitions.clear();
        MVStore replaced = store;
        if (replaced != null && !stray) {
            // not every system replaces a file that is open; a stray one is elsewhere, and all there is until it is replaced
            store = null;
            replaced.closeImmediately();
        }
        directory.finishRewriting();
        store = open(directory.file());
        if (replaced != null) {
            replaced.closeImmediately();
        }
    }

    private void writeAnew(Path file) {
        MVStore copy = JournalFile.open(fileName(file), LEAST_FILL_PERCENT, COPY_KILOBYTES);
        try {
            copy.setStoreVersion(FORMAT);
            if (store != null) {
                store.getMapNames().forEach(name -> MapType.of(name).copy(name, store, copy));
            }
            copy.commit();
            force(copy);
        } finally {
            copy.closeImmediately();
        }
    }

    /** Closes the file with all that was committed. */
    void close() {
        try {
            if (stray) {
                open();
            }
            if (store != null) {
                store.close();
            }
        } finally {
            partitions.clear();
            if (store != null) {
                store.closeImmediately();
            }
            store = null;
            stray = false;
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
}
