package io.github.camelwaba.inbox;

import java.time.Duration;

/**
 * How long, and how many, keys of events are remembered.
 *
 * @param period   how long
 * @param capacity how many at most; the oldest are forgotten first
 */
public record KeyMemory(Duration period, int capacity) {

    RecentKeys create() {
        return new RecentKeys(period, capacity, System::nanoTime);
    }
}
