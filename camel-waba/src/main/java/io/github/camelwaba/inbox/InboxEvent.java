package io.github.camelwaba.inbox;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.event.StatusEvent;
import io.github.camelwaba.model.event.WabaEvent;

/**
 * An event on its way to the route.
 *
 * @param event        what came in
 * @param key          what tells its copies apart from other events: number (where the payload tells it) and id; null when it has no id
 * @param lane         the chat with its number: what keeps its order
 * @param aliases      other names of the same lane
 * @param supersededBy the keys of events that make this one stale
 */
public record InboxEvent(WabaEvent event, String key, String lane, List<String> aliases, List<String> supersededBy) {

    /**
     * The longest key: what the column of Camel's JPA repository holds. Camel's own statement for the table of its JDBC
     * repository has 100 characters: create that table with 255. Real keys are far shorter.
     */
    public static final int MAX_KEY = 255;

    public InboxEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(lane, "lane");
        aliases = List.copyOf(aliases);
        supersededBy = List.copyOf(supersededBy);
    }

    public InboxEvent(WabaEvent event, String key, String lane) {
        this(event, key, lane, List.of(), List.of());
    }

    public static InboxEvent of(WabaEvent event) {
        return of(event, false);
    }

    /**
     * @param dropStaleStatuses whether a status is superseded by those that tell that the message has come farther
     */
    public static InboxEvent of(WabaEvent event, boolean dropStaleStatuses) {
        // what the payload says, as names of channels change; the length keeps number and rest apart, whatever they hold
        String number = event.phoneNumberId() == null ? "" : event.phoneNumberId();
        String prefix = number.length() + ":" + number + "|";
        List<String> supersededBy = dropStaleStatuses && event instanceof StatusEvent status
                ? status.supersedingKeys().stream().map(prefix::concat).map(InboxEvent::bounded).toList()
                : List.of();
        return new InboxEvent(
                event,
                event.dedupKey().map(prefix::concat).map(InboxEvent::bounded).orElse(null),
                bounded(prefix + (event.chat() == null ? "" : event.chat())),
                event.chatAliases().stream().map(prefix::concat).map(InboxEvent::bounded).toList(),
                supersededBy);
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

    /** How logs name it: by kind and a digest of its id, never by number or text. */
    public String label() {
        return event.eventType().word() + " " + SafeText.messageId(event.id());
    }

    @Override
    public String toString() {
        return "InboxEvent[" + label() + "]";
    }
}
