package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.content.ContentReader;
import io.github.camelwaba.model.content.MessageContent;
import io.github.camelwaba.model.content.SystemContent;

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
        MessageContent content = ContentReader.read(message);
        return new MessageEvent(
                Nodes.id(message, "id"),
                sender(message, content, contact),
                Nodes.instant(message, "timestamp"),
                Nodes.id(message, "type"),
                content,
                MessageContext.read(Nodes.object(message, "context")),
                Identity.read(Nodes.object(message, "identity")),
                Referral.read(Nodes.object(message, "referral")),
                CloudEnvelope.errors(message, json),
                json);
    }

    private static Party sender(JsonNode message, MessageContent content, JsonNode contact) {
        String from = Nodes.id(message, "from");
        String userId = Nodes.id(message, "from_user_id");
        if (from == null && userId == null && content instanceof SystemContent change) {
            // names the person within; the new id is the one that an answer reaches
            userId = change.newUserId() != null ? change.newUserId() : change.previousUserId();
        }
        return Party.of(from, userId, Nodes.id(message, "from_parent_user_id"), contact, Nodes.id(message, "group_id"));
    }
}
