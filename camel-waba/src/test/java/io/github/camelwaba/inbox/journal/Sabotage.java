package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Journals that are less than they promise, and one that is not. */
public enum Sabotage {

    /** All is well. */
    NONE,

    /** Says that events are safe when they are only about to be written. */
    EARLY_ANSWER {

        @Override
        Journal journal(Path directory, JournalClock clock) {
            return new Journal(new SlowStore(directory, clock, SLOW_DISK_MILLIS), clock) {

                @Override
                void submit(JournalTask task) {
                    super.submit(task);
                    if (task instanceof Acceptance) {
                        task.committed();
                    }
                }
            };
        }
    },

    /** Makes a key safe before the event that it is of. */
    TWO_COMMITS {

        @Override
        Journal journal(Path directory, JournalClock clock) {
            return watched(directory, clock, SLOW_DISK_MILLIS, new SqlWatcher() {

                @Override
                public void after(Connection connection, String sql) throws SQLException {
                    if (sql.startsWith("INSERT INTO seen")) {
                        commitEarly(connection);
                    }
                }
            });
        }
    },

    /** Drops the first dead event that is replayed, and puts it into its chat much later. */
    HALF_A_REPLAY {

        @Override
        Journal journal(Path directory, JournalClock clock) {
            return watched(directory, clock, 0, new SqlWatcher() {

                private boolean dropped;
                private boolean parked;

                @Override
                public void before(Connection connection, String sql) throws SQLException {
                    if (dropped && !parked && sql.startsWith("INSERT INTO event")) {
                        parked = true;
                        commitEarly(connection);
                        park(10 * SLOW_DISK_MILLIS);
                    }
                    dropped = sql.startsWith("DELETE FROM event") && sql.contains("state = 'dead'");
                }
            });
        }
    },

    /** Erases what it has of a person, and neither writes the file again nor overwrites what was there. */
    ERASE_IN_PLACE {

        @Override
        Journal journal(Path directory, JournalClock clock) {
            return new Journal(new JournalStore(directory, clock) {

                @Override
                void copy() {
                    // as if that were not needed
                }

                @Override
                Database connect(Path file) {
                    return new Database(Database.connect(file)) {

                        @Override
                        void use() {
                            super.use();
                            sql().execute("PRAGMA secure_delete = OFF");
                        }
                    };
                }
            }, clock);
        }
    };

    private static final long SLOW_DISK_MILLIS = 100;

    /** To be used as a component's own. */
    public Journals journals() {
        return new Journals() {

            @Override
            Journal create(Path directory) {
                return journal(directory, JournalClock.system());
            }
        };
    }

    Journal journal(Path directory, JournalClock clock) {
        return new Journal(new JournalStore(directory, clock), clock);
    }

    private static Journal watched(Path directory, JournalClock clock, long commitMillis, SqlWatcher watcher) {
        return new Journal(new SlowStore(directory, clock, commitMillis) {

            @Override
            Database connect(Path file) {
                return new Database(SqlWatcher.watch(Database.connect(file), watcher));
            }
        }, clock);
    }

    private static void commitEarly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("COMMIT");
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    private static void park(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** As on a disk that is slow: the time in which an answer is wrong is long enough to be met. */
    private static class SlowStore extends JournalStore {

        private final long commitMillis;

        SlowStore(Path directory, JournalClock clock, long commitMillis) {
            super(directory, clock);
            this.commitMillis = commitMillis;
        }

        @Override
        void commit() {
            park(commitMillis);
            super.commit();
        }
    }
}
