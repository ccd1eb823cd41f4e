package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journal's time passes with the process, whatever is done to the wall clock.
 */
class JournalClockTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;
    private static final long NANOS = 1_000_000;

    private final AtomicLong wall = new AtomicLong(20_000 * DAY);
    private final AtomicLong nanos = new AtomicLong(-5);
    private final JournalClock clock = new JournalClock(wall::get, nanos::get);

    private void run(long millis) {
        wall.addAndGet(millis);
        nanos.addAndGet(millis * NANOS);
    }

    private JournalClock restarted(long pause) {
        long time = clock.now();
        long saved = clock.wallToSave();
        wall.addAndGet(pause);
        JournalClock next = new JournalClock(wall::get, nanos::get);
        next.start(time, saved);
        return next;
    }

    @Test
    void goesOnEvenlyWhileTheWallClockJumps() {
        long start = clock.now();
        for (long jump : new long[]{ 365 * DAY, -400 * DAY, HOUR }) {
            wall.addAndGet(jump);
            run(2 * HOUR);
        }

        assertThat(clock.now() - start).isEqualTo(6 * HOUR);
    }

    @Test
    void countsThePauseBetweenTwoProcessesAnHourAfterTheStart() {
        run(3 * HOUR);
        long before = clock.now();
        JournalClock next = restarted(2 * DAY);

        assertThat(next.now() - before).isZero();
        run(HOUR - 1);
        assertThat(next.now() - before).isEqualTo(HOUR - 1);
        run(1);
        assertThat(next.now() - before).isEqualTo(2 * DAY + HOUR);
    }

    @Test
    void doesNotCountWhatAWallClockSaysThatIsWrongAtBoot() {
        run(HOUR);
        long before = clock.now();
        JournalClock next = restarted(DAY);
        wall.addAndGet(31 * DAY);
        run(HOUR / 2);
        assertThat(next.now() - before).isEqualTo(HOUR / 2);
        wall.addAndGet(-31 * DAY);
        run(HOUR / 2);

        assertThat(next.now() - before).isEqualTo(DAY + HOUR);
    }

    @Test
    void neverGoesBackAndCountsNoMoreThanAWeek() {
        run(HOUR);
        long before = clock.now();
        JournalClock back = restarted(-50 * DAY);
        run(2 * HOUR);
        assertThat(back.now() - before).isEqualTo(2 * HOUR);

        JournalClock ahead = new JournalClock(wall::get, nanos::get);
        ahead.start(before, wall.get());
        wall.addAndGet(1_000 * DAY);
        run(2 * HOUR);
        assertThat(ahead.now() - before).isEqualTo(7 * DAY + 2 * HOUR);
    }

    @Test
    void keepsThePauseOfAProcessThatEndsWithinAnHour() {
        run(HOUR);
        long before = clock.now();
        JournalClock brief = restarted(DAY);
        run(HOUR / 2);
        JournalClock next = new JournalClock(wall::get, nanos::get);
        next.start(brief.now(), brief.wallToSave());
        run(HOUR);

        assertThat(next.now() - before).isEqualTo(DAY + HOUR + HOUR / 2);
    }
}
