package io.github.camelwaba.simulator;

import java.time.Duration;
import java.time.Instant;

import io.github.camelwaba.simulator.time.SimClock;

/** The simulator's time: the wall clock's until a test puts it forward. */
public final class Clock {
    private final SimClock clock;

    Clock(SimClock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.now();
    }

    /**
     * Puts the clock forward; redeliveries, statuses and approvals that are due by then start before this returns.
     *
     * @throws IllegalArgumentException when the time is negative
     */
    public void advance(Duration by) {
        clock.advance(by);
    }

    /** How far this clock is ahead of the wall clock. */
    public Duration offset() {
        return clock.offset();
    }
}
