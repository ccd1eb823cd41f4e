package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The keys of events that were seen lately, bounded by time and number. Not thread-safe.
 */
final class RecentKeys {

    private final Map<String, Long> keys = new LinkedHashMap<>();
    private final Duration period;
    private final int capacity;
    private final LongSupplier nanoTime;

    /**
     * @param nanoTime a clock that nobody sets: one that jumped would forget all keys, or keep them for as long
     */
    RecentKeys(Duration period, int capacity, LongSupplier nanoTime) {
        this.period = period;
        this.capacity = capacity;
        this.nanoTime = nanoTime;
    }

    boolean contains(String key) {
        Long seen = keys.get(key);
        return seen != null && !isOver(seen, nanoTime.getAsLong());
    }

    private boolean isOver(long seen, long now) {
        return Duration.ofNanos(now - seen).compareTo(period) >= 0;
    }

    void add(String key) {
        long now = nanoTime.getAsLong();
        keys.remove(key);
        keys.put(key, now);
        Iterator<Long> oldest = keys.values().iterator();
        while (oldest.hasNext()) {
            boolean over = isOver(oldest.next(), now);
            if (!over && keys.size() <= capacity) {
                break;
            }
            oldest.remove();
        }
    }
}
