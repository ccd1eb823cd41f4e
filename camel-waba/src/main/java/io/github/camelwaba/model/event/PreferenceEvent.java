package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * A customer wants the business's marketing messages, or does not any more (Meta, Cloud API: Webhooks, user preferences).
 *
 * @param customer  who
 * @param category  what it is about, such as {@code marketing_messages}, or null
 * @param value     {@code stop}, {@code resume} or {@code signup}, or null
 * @param detail    the same in words, or null
 * @param timestamp when the customer said so, or null
 * @param json      the payload, narrowed to this preference
 */
public record PreferenceEvent(Party customer, String category, String value, String detail, Instant timestamp, JsonNode json)
        implements
            WabaEvent {

    static PreferenceEvent read(JsonNode preference, JsonNode contact, JsonNode json) {
        return new PreferenceEvent(
                Party.of(Nodes.id(preference, "wa_id"), Nodes.id(preference, "user_id"), Nodes.id(preference, "parent_user_id"),
                        contact, null),
                Nodes.id(preference, "category"),
                Nodes.id(preference, "value"),
                Nodes.text(preference, "detail"),
                Nodes.instant(preference, "timestamp"),
                json);
    }

    /**
     * @return whether marketing messages must stop
     */
    public boolean isStop() {
        return "stop".equals(value);
    }

    @Override
    public EventType eventType() {
        return EventType.PREFERENCE;
    }

    @Override
    public String chat() {
        return customer.chat();
    }

    @Override
    public List<String> chatAliases() {
        return customer.chatAliases();
    }

    @Override
    public String toString() {
        return "PreferenceEvent[category=" + SafeText.word(category) + ", value=" + SafeText.word(value) + "]";
    }
}
