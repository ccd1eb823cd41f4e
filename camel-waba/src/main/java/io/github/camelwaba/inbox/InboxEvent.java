package io.github.camelwaba.inbox;

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
        String key = event.dedupKey().map(prefix::concat).orElse(null);
        return new InboxEvent(event, key, prefix + (event.chat() == null ? "" : event.chat()));
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
