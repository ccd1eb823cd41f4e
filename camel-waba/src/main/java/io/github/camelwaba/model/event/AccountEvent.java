package io.github.camelwaba.model.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * Something about the account, the number, or a group of the number changed: a ban, a restriction, a new limit, a decision on
 * the display name (Meta, Cloud API: Webhooks, account_update, phone_number_quality_update and the like).
 *
 * @param field     what it is about, such as {@code account_update}
 * @param event     what happened, such as {@code DISABLED_UPDATE} or {@code APPROVED}, or null
 * @param timestamp when, or null
 * @param json      the payload, narrowed to this change
 */
public record AccountEvent(String field, String event, Instant timestamp, JsonNode json) implements WabaEvent {

    static AccountEvent read(JsonNode json) {
        return new AccountEvent(
                CloudEnvelope.field(json),
                Nodes.firstId(CloudEnvelope.value(json), "event", "decision", "alert_type"),
                CloudEnvelope.time(json),
                json);
    }

    /**
     * @return what the change says, as it came; null if nothing
     */
    public JsonNode value() {
        return CloudEnvelope.value(json);
    }

    @Override
    public EventType eventType() {
        return EventType.ACCOUNT;
    }

    @Override
    public String toString() {
        return "AccountEvent[field=" + SafeText.word(field) + "]";
    }
}
