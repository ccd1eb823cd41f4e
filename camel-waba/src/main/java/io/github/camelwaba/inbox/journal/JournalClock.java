package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that waits and periods of a journal go by. It runs with the process, whatever is done to the wall clock, and goes
 * on from where the file has it. For how long no process ran the wall clock is asked, once and an hour after the start, when
 * a clock that was wrong at boot is right again.
 */
final class JournalClock {

    private static final long TRUSTED_AFTER = Duration.ofHours(1).toMillis();
    /** A wall clock that says more is taken for wrong. */
    private static final long LONGEST_PAUSE = Duration.ofDays(7).toMillis();
    private static final long NANOS = 1_000_000;

    private final LongSupplier wall;
    private final LongSupplier nanos;
    private long openedNanos;
    private long openedAt;
    private long savedWall;
    private boolean pauseCounted;

    /**
     * @param wall  milliseconds since 1970
     * @param nanos never goes back
     */
    JournalClock(LongSupplier wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        start(0, 0);
    }

    static JournalClock system() {
        return new JournalClock(System::currentTimeMillis, System::nanoTime);
    }

    /**
     * Goes on from what was saved.
     *
     * @param time      what the clock said last; 0 for a new one
     * @param timeOfDay what the wall clock said then
     */
    synchronized void start(long time, long timeOfDay) {
        openedNanos = nanos.getAsLong();
        // never 0, which means at once
        openedAt = time == 0 ? 1 : time;
        savedWall = timeOfDay;
        pauseCounted = time == 0;
    }

    /** In milliseconds; only differences mean something. */
    synchronized long now() {
        long running = (nanos.getAsLong() - openedNanos) / NANOS;
        if (!pauseCounted && running >= TRUSTED_AFTER) {
            pauseCounted = true;
            long pause = wall.getAsLong() - savedWall - running;
            openedAt += Math.max(0, Math.min(LONGEST_PAUSE, pause));
        }
        return openedAt + running;
    }

    /** What the wall clock said when {@link #now} had the value to be saved: that of the last process for the first hour. */
    synchronized long wallToSave() {
        return pauseCounted ? wall.getAsLong() : savedWall + (now() - openedAt);
    }

    /** Milliseconds since 1970, to be shown. */
    long wall() {
        return wall.getAsLong();
    }
}
