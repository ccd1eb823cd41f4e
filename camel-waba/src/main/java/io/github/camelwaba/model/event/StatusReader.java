package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaError;

/**
 * Reads one entry of a {@code statuses} array, which looks the same on every hosting.
 */
final class StatusReader {

    private StatusReader() {
    }

    /**
     * @param  status  the entry
     * @param  contact the contact that it is for, or null
     * @param  json    the payload, narrowed to both
     * @return         the event
     */
    static StatusEvent read(JsonNode status, JsonNode contact, JsonNode json) {
        return new StatusEvent(
                Nodes.id(status, "id"),
                Nodes.id(status, "status"),
                addressee(status, contact),
                Nodes.instant(status, "timestamp"),
                Conversation.read(Nodes.object(status, "conversation")),
                Pricing.read(Nodes.object(status, "pricing")),
                Nodes.text(status, "biz_opaque_callback_data"),
                WabaError.list(status),
                json);
    }

    private static Party addressee(JsonNode status, JsonNode contact) {
        String recipient = Nodes.id(status, "recipient_id");
        if (recipient == null) {
            // On-Premise clients from 2.45 on
            recipient = Nodes.id(Nodes.object(status, "message"), "recipient_id");
        }
        if ("group".equals(Nodes.text(status, "recipient_type"))) {
            return Party.of(
                    Nodes.firstId(status, "recipient_participant_id", "participant_recipient_id"),
                    Nodes.firstId(status, "recipient_participant_user_id", "recipient_user_id"),
                    Nodes.firstId(status, "recipient_participant_parent_user_id", "recipient_parent_user_id"),
                    contact,
                    recipient);
        }
        return Party.of(recipient, Nodes.id(status, "recipient_user_id"), Nodes.id(status, "recipient_parent_user_id"), contact,
                null);
    }
}
