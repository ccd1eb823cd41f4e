package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * A disk on which operations fail when a test says so.
 */
public final class FaultyDisk implements TestDisk.Watcher {

    private volatile Set<TestDisk.Kind> failing = Set.of();
    private volatile String reason;
    private volatile int every;
    private volatile int operations;
    private volatile int failures;

    private FaultyDisk() {
    }

    /** The disk under the journal in that directory. */
    public static FaultyDisk under(Path directory) {
        FaultyDisk disk = new FaultyDisk();
        TestDisk.watch(directory, disk);
        return disk;
    }

    /** Journals that can be watched. */
    public static Journals journals() {
        return new Journals() {

            @Override
            Journal create(Path directory) {
                return new Journal(new WatchedStore(directory), System::currentTimeMillis);
            }
        };
    }

    /** Every operation fails from now on. */
    public void fail(String message) {
        failing(1, message, EnumSet.allOf(TestDisk.Kind.class));
    }

    /** Every so many operations one fails. */
    public void failEvery(int operations, String message) {
        failing(operations, message, EnumSet.allOf(TestDisk.Kind.class));
    }

    /** Bytes are written, but not forced to the disk. */
    public void failToForce(String message) {
        failing(1, message, EnumSet.of(TestDisk.Kind.FORCE));
    }

    private void failing(int every, String message, Set<TestDisk.Kind> kinds) {
        this.every = every;
        this.reason = message;
        this.failing = kinds;
    }

    public void heal() {
        failing = Set.of();
    }

    public int failures() {
        return failures;
    }

    @Override
    public synchronized void before(String file, TestDisk.Kind kind, long position, ByteBuffer bytes) throws IOException {
        if (failing.contains(kind) && ++operations % every == 0) {
            failures++;
            throw new IOException(reason);
        }
    }
}
