package io.github.camelwaba.inbox.journal;

import java.util.HashMap;
import java.util.Map;

import io.github.camelwaba.inbox.InboxEvent;

/**
 * Events that were just accepted, so that those that go to the route at once need not be read from the disk. It takes no more
 * than its limits; what it lacks is on the disk.
 */
final class RecentEvents {

    private static final int MOST = 1_000;
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private record Entry(InboxEvent event, int bytes) {
    }

    private final Map<Long, Entry> entries = new HashMap<>();
    private long bytes;

    void add(long id, InboxEvent event, int size) {
        if (entries.size() < MOST && bytes + size <= MOST_BYTES) {
            entries.put(id, new Entry(event, size));
            bytes += size;
        }
    }

    /**
     * @return null if it is not there
     */
    InboxEvent remove(long id) {
        Entry entry = entries.remove(id);
        if (entry == null) {
            return null;
        }
        bytes -= entry.bytes();
        return entry.event();
    }

    void clear() {
        entries.clear();
        bytes = 0;
    }
}
