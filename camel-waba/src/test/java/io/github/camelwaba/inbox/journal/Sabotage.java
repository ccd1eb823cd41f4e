package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.h2.mvstore.MVStore;

/** Journals that are less than they promise, on a disk that loses what was not forced; and one that is not, on the same. */
public enum Sabotage {

    /** All is well, but for the disk. */
    NONE {

        @Override
        String fileName(Path file) {
            return VolatileFilePath.nameOfSpilling(file);
        }
    },

    /** Says that events are safe when they are only about to be written. */
    EARLY_ANSWER {

        @Override
        Journal journal(JournalStore store) {
            return new Journal(store, System::currentTimeMillis) {

                @Override
                void submit(JournalTask task) {
                    super.submit(task);
                    task.committed();
                }
            };
        }

        @Override
        void force(MVStore written) {
            // as on a disk that is slow: the time in which the answer is wrong is long enough to be met
            pause(SLOW_DISK_MILLIS);
            super.force(written);
        }
    },

    /** Leaves what is written to the system. */
    NO_SYNC {

        @Override
        String fileName(Path file) {
            return VolatileFilePath.nameOfUnforced(file);
        }
    },

    /** Makes a key safe before the event that it is of. */
    TWO_COMMITS {

        @Override
        Partition partition(MVStore store, String path) {
            return new Partition(store, path) {

                @Override
                boolean remember(Digest key) {
                    boolean isNew = super.remember(key);
                    store.commit();
                    store.sync();
                    return isNew;
                }
            };
        }

        @Override
        void force(MVStore written) {
            pause(SLOW_DISK_MILLIS);
            super.force(written);
        }
    };

    private static final long SLOW_DISK_MILLIS = 100;

    /** To be used as a component's own. */
    public Journals journals() {
        return new Journals() {

            @Override
            Journal create(Path directory) {
                return journal(new Store(directory));
            }
        };
    }

    Journal journal(JournalStore store) {
        return new Journal(store, System::currentTimeMillis);
    }

    Partition partition(MVStore store, String path) {
        return new Partition(store, path);
    }

    void force(MVStore written) {
        written.sync();
    }

    String fileName(Path file) {
        return VolatileFilePath.nameOf(file);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private final class Store extends JournalStore {

        Store(Path directory) {
            super(directory);
        }

        @Override
        String fileName(Path file) {
            return Sabotage.this.fileName(file);
        }

        @Override
        Partition newPartition(MVStore opened, String path) {
            return Sabotage.this.partition(opened, path);
        }

        @Override
        void force(MVStore written) {
            Sabotage.this.force(written);
        }
    }
}
