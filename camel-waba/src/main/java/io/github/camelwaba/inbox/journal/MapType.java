package io.github.camelwaba.inbox.journal;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * A kind of map in the file. A map's name is the word of its kind, a blank and the path of the webhook; generations of a kind
 * have their number behind the word.
 */
record MapType<K, V>(String word, DataType<K> keyType, DataType<V> valueType) {

    /** Events by number, those to be done and the dead. */
    static final MapType<Long, byte[]> EVENTS = new MapType<>("events", LongDataType.INSTANCE, ByteArrayDataType.INSTANCE);
    /** The events to be done, lane by lane, and how far they have come. */
    static final MapType<Slot, Progress> QUEUE = new MapType<>("queue", Types.SLOT, Types.PROGRESS);
    /** The head of each lane by the time at which it may run. */
    static final MapType<Due, String> DUE = new MapType<>("due", Types.DUE, StringDataType.INSTANCE);
    /** Why events are dead, by number. */
    static final MapType<Long, byte[]> DEAD = new MapType<>("dead", LongDataType.INSTANCE, ByteArrayDataType.INSTANCE);
    /** When each generation of keys began, by number. */
    static final MapType<Long, Long> KEY_GENERATIONS = new MapType<>("keys", LongDataType.INSTANCE, LongDataType.INSTANCE);
    /** When a key was seen. */
    static final MapType<Digest, Long> KEYS = new MapType<>("keys.", Types.DIGEST, LongDataType.INSTANCE);
    /** When each generation of aliases began, by number. */
    static final MapType<Long, Long> ALIAS_GENERATIONS = new MapType<>(
            "aliases", LongDataType.INSTANCE, LongDataType.INSTANCE);
    /** Which lane a name means. */
    static final MapType<String, String> ALIASES = new MapType<>(
            "aliases.", StringDataType.INSTANCE, StringDataType.INSTANCE);

    private static final MapType<?, ?>[] ALL = {
            EVENTS, QUEUE, DUE, DEAD, KEY_GENERATIONS, KEYS, ALIAS_GENERATIONS, ALIASES };

    /**
     * @throws IllegalArgumentException if this version knows no such map
     */
    static MapType<?, ?> of(String name) {
        String word = name.substring(0, Math.max(0, name.indexOf(' '))).replaceAll("\\d", "");
        for (MapType<?, ?> type : ALL) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        throw new IllegalArgumentException("The journal has a map of an unknown kind");
    }

    MVMap<K, V> open(MVStore store, String path) {
        return openByName(store, word + " " + path);
    }

    MVMap<K, V> open(MVStore store, String path, long generation) {
        return openByName(store, word + generation + " " + path);
    }

    private MVMap<K, V> openByName(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<K, V>().keyType(keyType).valueType(valueType));
    }

    void copy(String name, MVStore source, MVStore target) {
        MVMap<K, V> to = openByName(target, name);
        var cursor = openByName(source, name).cursor(null);
        while (cursor.hasNext()) {
            to.put(cursor.next(), cursor.getValue());
        }
    }
}
