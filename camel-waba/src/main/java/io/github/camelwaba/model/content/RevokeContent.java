package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The customer took a message back (Meta, Cloud API: Webhooks, revoke). On-Premise reports the same as a status
 * {@code deleted}.
 *
 * @param originalMessageId the message that was taken back, or null
 */
public record RevokeContent(String originalMessageId) implements MessageContent {

    static RevokeContent read(JsonNode revoke) {
        return revoke == null ? null : new RevokeContent(Nodes.id(revoke, "original_message_id"));
    }

    @Override
    public String toString() {
        return "RevokeContent[originalMessageId=" + SafeText.messageId(originalMessageId) + "]";
    }
}
