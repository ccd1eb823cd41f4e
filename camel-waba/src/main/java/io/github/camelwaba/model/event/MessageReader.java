package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.content.ContentReader;

/**
 * Reads one entry of a {@code messages} array, which looks the same on every hosting.
 */
final class MessageReader {

    private MessageReader() {
    }

    /**
     * @param  message the entry
     * @param  contact the contact that it is from, or null
     * @param  json    the payload, narrowed to both
     * @return         the event
     */
    static MessageEvent read(JsonNode message, JsonNode contact, JsonNode json) {
        return new MessageEvent(
                Nodes.id(message, "id"),
                Party.of(Nodes.id(message, "from"), Nodes.id(message, "from_user_id"), contact, Nodes.id(message, "group_id")),
                Nodes.instant(message, "timestamp"),
                Nodes.id(message, "type"),
                ContentReader.read(message),
                MessageContext.read(Nodes.object(message, "context")),
                Identity.read(Nodes.object(message, "identity")),
                Referral.read(Nodes.object(message, "referral")),
                WabaError.list(message),
                json);
    }
}
