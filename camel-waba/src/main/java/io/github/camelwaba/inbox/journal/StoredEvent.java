package io.github.camelwaba.inbox.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import io.github.camelwaba.model.event.WabaEvent;

/**
 * An event as it lies on disk.
 *
 * @param acceptedAt when it was accepted
 * @param key        what tells its copies apart, or null
 * @param lane       the lane that it came in
 * @param json       the payload, narrowed to this event
 */
record StoredEvent(Instant acceptedAt, String key, String lane, byte[] json) {

    private static final int FORMAT = 1;

    static StoredEvent of(InboxEvent event, Instant acceptedAt) {
        return new StoredEvent(acceptedAt, event.key(), event.lane(), WabaJson.write(event.event().json()));
    }

    /** The event to give to the route. */
    InboxEvent toInboxEvent() {
        List<WabaEvent> events = EventReader.read(WabaJson.parse(json));
        if (events.size() != 1) {
            throw new UnreadableEntryException("An event of the journal reads as " + events.size() + " events");
        }
        return new InboxEvent(events.get(0), key, lane);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(acceptedAt.toEpochMilli());
            out.writeBoolean(key != null);
            if (key != null) {
                out.writeUTF(key);
            }
            out.writeUTF(lane);
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static StoredEvent read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new UnreadableEntryException("An event of the journal has format " + format);
            }
            Instant acceptedAt = Instant.ofEpochMilli(in.readLong());
            String key = in.readBoolean() ? in.readUTF() : null;
            return new StoredEvent(acceptedAt, key, in.readUTF(), in.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableEntryException("An entry of the journal ends too early");
        }
    }

    @Override
    public String toString() {
        return "StoredEvent[" + json.length + " bytes]";
    }
}
