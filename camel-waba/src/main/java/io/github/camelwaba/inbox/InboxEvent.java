package io.github.camelwaba.inbox;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.event.WabaEvent;

/**
 * An event on its way to the route.
 *
 * @param event   what came in
 * @param key     what tells its copies apart from other events: channel and id; null when it has no id
 * @param lane    the chat within its channel: what keeps its order
 */
public record InboxEvent(WabaEvent event, String key, String lane) {

    /** The longest key: what the columns of Camel's JDBC and JPA repositories hold. Real keys are far shorter. */
    public static final int MAX_KEY = 255;

    public InboxEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(lane, "lane");
    }

    /**
     * @param channel the name of the channel; empty for the number without a name
     */
    public static InboxEvent of(String channel, WabaEvent event) {
        // the length in front keeps channel and the rest apart, whatever characters they have
        String prefix = channel.length() + ":" + channel + "|";
        String key = event.dedupKey().map(prefix::concat).map(InboxEvent::bounded).orElse(null);
        return new InboxEvent(event, key, prefix + (event.chat() == null ? "" : event.chat()));
    }

    // keys are remembered for long, so that a long one is kept as its digest
    private static String bounded(String key) {
        if (key.length() <= MAX_KEY) {
            return key;
        }
        ByteBuffer chars = ByteBuffer.allocate(key.length() * Character.BYTES);
        chars.asCharBuffer().put(key);
        try {
            return "sha256|" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chars.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How logs name it: by kind and id, never by number or text. */
    public String label() {
        return event.eventType().word() + " " + SafeText.id(event.id());
    }

    @Override
    public String toString() {
        return "InboxEvent[" + label() + "]";
    }
}
