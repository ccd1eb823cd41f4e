package io.github.camelwaba.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Dead events in memory, as many as the limit; the oldest makes room for the newest. Not thread-safe.
 */
final class DeadShelf {

    /** An event with what is told of it. */
    record Entry(InboxEvent event, DeadEvent told) {
    }

    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final int capacity;
    private long lastId;

    DeadShelf(int capacity) {
        this.capacity = capacity;
    }

    void add(InboxEvent event, int attempts, Throwable cause) {
        long id = ++lastId;
        entries.put(id, new Entry(event, new DeadEvent(id, event.event(), Instant.now(), attempts, cause.toString())));
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    List<DeadEvent> list(int limit, int offset) {
        return entries.values().stream().skip(offset).limit(limit).map(Entry::told).toList();
    }

    /**
     * @param id null for all
     */
    List<InboxEvent> take(Long id) {
        return takeIf(entry -> id == null || entry.told().id() == id);
    }

    List<InboxEvent> takeIf(Predicate<Entry> wanted) {
        List<InboxEvent> taken = new ArrayList<>();
        Iterator<Entry> iterator = entries.values().iterator();
        while (iterator.hasNext()) {
            Entry entry = iterator.next();
            if (wanted.test(entry)) {
                taken.add(entry.event());
                iterator.remove();
            }
        }
        return taken;
    }

    int size() {
        return entries.size();
    }
}
