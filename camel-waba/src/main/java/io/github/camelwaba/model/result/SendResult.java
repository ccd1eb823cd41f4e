package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The answer to a message that was accepted; whether it arrives is told by statuses (Meta, Messages reference:
 * successful response).
 *
 * @param messageId     the message's id, which its statuses name, or null if the answer has none
 * @param waId          the recipient's WhatsApp id, which can differ from the number that was given, or null
 * @param messageStatus {@code accepted}, or {@code held_for_quality_assessment}, or null; Cloud only
 * @param json          the whole answer
 */
public record SendResult(String messageId, String waId, String messageStatus, JsonNode json) implements JsonBacked {

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static SendResult read(JsonNode json) {
        JsonNode message = Nodes.first(json, "messages");
        return new SendResult(
                Nodes.id(message, "id"),
                Nodes.id(Nodes.first(json, "contacts"), "wa_id"),
                Nodes.text(message, "message_status"),
                json);
    }

    /**
     * An answer that says nothing, which is all that the sandbox promises.
     *
     * @return a result without an id
     */
    public static SendResult withoutBody() {
        return read(NullNode.getInstance());
    }

    /**
     * @return the recipient's business-scoped user id, or null; Cloud only
     */
    public String userId() {
        return Nodes.id(Nodes.first(json, "contacts"), "user_id");
    }

    /**
     * @return whether Meta holds the message back until it knows more about the quality of its template; it can still be
     *         dropped
     */
    public boolean isHeld() {
        return "held_for_quality_assessment".equals(messageStatus);
    }

    @Override
    public String toString() {
        return "SendResult[messageId=" + SafeText.messageId(messageId) + "]";
    }
}
