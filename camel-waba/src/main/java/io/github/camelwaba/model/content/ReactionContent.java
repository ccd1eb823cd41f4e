package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * An emoji that the customer put on a message, or took away again (Meta, Cloud API: Webhooks, reaction). It has no words:
 * {@link #text()} is null.
 *
 * @param messageId the message it is on, or null
 * @param emoji     the emoji, or null if the reaction was taken away
 */
public record ReactionContent(String messageId, String emoji) implements MessageContent {

    static ReactionContent read(JsonNode reaction) {
        return reaction == null ? null : new ReactionContent(Nodes.id(reaction, "message_id"), Nodes.id(reaction, "emoji"));
    }

    /**
     * @return whether the customer took the reaction away
     */
    public boolean isRemoved() {
        return emoji == null;
    }

    @Override
    public String toString() {
        return "ReactionContent[messageId=" + SafeText.messageId(messageId) + "]";
    }
}
