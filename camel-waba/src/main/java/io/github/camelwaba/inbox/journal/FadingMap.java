package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A map that forgets. It is kept in generations, and the oldest is dropped as a whole, which costs next to nothing however
 * many entries it has. An entry is remembered for the period, and for at most a quarter of it more.
 */
final class FadingMap<K, V> {

    private static final int SHARES = 4;
    private static final int MAX_GENERATIONS = SHARES + 1;

    private final MVStore store;
    private final String path;
    private final MapType<K, V> type;
    /** When each generation began, by its number. */
    private final MVMap<Long, Long> starts;
    private final Deque<MVMap<K, V>> newestFirst = new ArrayDeque<>();
    private long period;
    private long capacity;

    FadingMap(MVStore store, String path, MapType<Long, Long> generations, MapType<K, V> type) {
        this.store = store;
        this.path = path;
        this.type = type;
        this.starts = generations.open(store, path);
        starts.keyIterator(null).forEachRemaining(number -> newestFirst.addFirst(type.open(store, path, number)));
    }

    /**
     * @param capacity how many entries are remembered, however young they are; up to a quarter more are kept
     */
    void limit(Duration period, long capacity) {
        this.period = period.toMillis();
        this.capacity = capacity;
    }

    V get(K key) {
        for (MVMap<K, V> generation : newestFirst) {
            V value = generation.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * @param now in milliseconds since 1970
     */
    void put(K key, V value, long now) {
        forget(now);
        newestFirst.getFirst().put(key, value);
    }

    long size() {
        return newestFirst.stream().mapToLong(MVMap::sizeAsLong).sum();
    }

    /** The generations, for those who look at every entry. */
    Iterable<MVMap<K, V>> generations() {
        return newestFirst;
    }

    /** Drops what is over. */
    void forget(long now) {
        Long newest = starts.lastKey();
        // a generation that began in what is now the future would never end
        if (newest == null || Math.abs(now - starts.get(newest)) >= Math.max(1, period / SHARES)
                || newestFirst.getFirst().sizeAsLong() >= Math.max(1, capacity / SHARES)) {
            long next = newest == null ? 0 : newest + 1;
            starts.put(next, now);
            newestFirst.addFirst(type.open(store, path, next));
        }
        while (newestFirst.size() > MAX_GENERATIONS || newestFirst.size() > 1 && endOfOldest() + period <= now) {
            starts.remove(starts.firstKey());
            store.removeMap(newestFirst.removeLast());
        }
    }

    // nothing was added to a generation after the next began
    private long endOfOldest() {
        return starts.get(starts.higherKey(starts.firstKey()));
    }
}
