package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The customer changed a message sent before (Meta, Cloud API: Webhooks, edit). {@link #text()} is the new text or caption, so
 * that a route that reads text reads what now stands in the chat; one that must not answer twice asks for
 * {@link #originalMessageId()} first.
 *
 * @param originalMessageId the message that was changed, or null
 * @param type              the kind of message, such as {@code text} or {@code image}, or null
 * @param content           what it says now, never null
 */
public record EditContent(String originalMessageId, String type, MessageContent content) implements MessageContent {

    static EditContent read(JsonNode edit) {
        if (edit == null) {
            return null;
        }
        JsonNode message = Nodes.object(edit, "message");
        return new EditContent(
                Nodes.id(edit, "original_message_id"),
                Nodes.id(message, "type"),
                ContentReader.read(message));
    }

    @Override
    public String text() {
        return content.text();
    }

    @Override
    public String toString() {
        return "EditContent[type=" + SafeText.word(type) + ", originalMessageId=" + SafeText.messageId(originalMessageId) + "]";
    }
}
