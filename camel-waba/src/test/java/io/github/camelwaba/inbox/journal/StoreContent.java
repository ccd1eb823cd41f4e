package io.github.camelwaba.inbox.journal;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.h2.mvstore.MVMap;

/**
 * All that a store holds, in words that can be compared.
 */
final class StoreContent {

    private StoreContent() {
    }

    static String of(JournalStore store) {
        StringJoiner content = new StringJoiner("\n");
        new TreeMap<>(store.partitions()).forEach((path, partition) -> content.add(path + " " + of(partition)));
        return content.toString();
    }

    private static String of(Partition partition) {
        StringJoiner content = new StringJoiner("; ");
        content.add(of("events", partition.events()));
        content.add(of("queue", partition.queue()));
        content.add(of("due", partition.due()));
        content.add(of("dead", partition.deadEvents()));
        partition.keys().generations().forEach(generation -> content.add(of("keys", generation)));
        partition.aliases().generations().forEach(generation -> content.add(of("aliases", generation)));
        return content.toString();
    }

    private static String of(String name, MVMap<?, ?> map) {
        StringBuilder content = new StringBuilder(name);
        // every entry is read, so that nothing but the count can be right
        var cursor = map.cursor(null);
        int entries = 0;
        while (cursor.hasNext()) {
            Object key = cursor.next();
            Object value = cursor.getValue();
            // names of lanes are not in the words of a slot
            content.append(' ').append(key instanceof Slot slot ? slot.lane() + slot.seq() : key).append('=')
                    .append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
            entries++;
        }
        return content.append(" #").append(entries == map.sizeAsLong() ? "" : entries + "/").append(map.sizeAsLong())
                .toString();
    }
}
