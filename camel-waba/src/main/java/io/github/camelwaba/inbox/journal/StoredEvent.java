package io.github.camelwaba.inbox.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import io.github.camelwaba.model.event.WabaEvent;

/**
 * What the journal keeps of an event.
 *
 * @param received when it was accepted, in milliseconds since 1970
 * @param key      what tells its copies apart, or null
 * @param chat     the chat that it came in
 * @param json     the payload, narrowed to this event
 */
record StoredEvent(long received, String key, String chat, byte[] json) {

    // the columns that are numbers, and the indexes
    private static final int OVERHEAD = 200;

    static StoredEvent of(InboxEvent event, long received) {
        return new StoredEvent(received, event.key(), event.lane(), WabaJson.write(event.event().json()));
    }

    /**
     * The event to give to the route.
     *
     * @throws UnreadableEntryException if this version cannot read it
     */
    InboxEvent toInboxEvent() {
        List<WabaEvent> events = EventReader.read(WabaJson.parse(json));
        if (events.size() != 1) {
            throw new UnreadableEntryException("An event of the journal reads as " + events.size() + " events");
        }
        return new InboxEvent(events.get(0), key, chat);
    }

    /** A sum that shows whether the disk gave back what was written. */
    long checksum() {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, received));
        add(sum, key == null ? "" : key);
        add(sum, chat);
        sum.update(json);
        return sum.getValue();
    }

    private static void add(CRC32C sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        // between two texts, so that nothing can move from one to the other
        sum.update(0);
    }

    /** About how many bytes it takes in the file. */
    int size() {
        return json.length + chat.length() * 2 + (key == null ? 0 : key.length()) + OVERHEAD;
    }

    @Override
    public String toString() {
        return "StoredEvent[" + json.length + " bytes]";
    }
}
