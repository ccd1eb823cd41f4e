package io.github.camelwaba.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys of events that were seen lately, bounded by time and number. Not thread-safe.
 */
final class RecentKeys {

    private final Map<String, Instant> keys = new LinkedHashMap<>();
    private final Duration period;
    private final int capacity;
    private final Clock clock;

    RecentKeys(Duration period, int capacity, Clock clock) {
        this.period = period;
        this.capacity = capacity;
        this.clock = clock;
    }

    boolean contains(String key) {
        Instant seen = keys.get(key);
        return seen != null && clock.instant().isBefore(seen.plus(period));
    }

    void add(String key) {
        Instant now = clock.instant();
        keys.remove(key);
        keys.put(key, now);
        Iterator<Instant> oldest = keys.values().iterator();
        while (oldest.hasNext()) {
            boolean over = !now.isBefore(oldest.next().plus(period));
            if (!over && keys.size() <= capacity) {
                break;
            }
            oldest.remove();
        }
    }
}
