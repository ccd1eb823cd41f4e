package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The answer to a message that was accepted; whether it arrives is told by statuses (Meta, On-Premises reference: Messages).
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
        JsonNode message = first(json, "messages");
        return new SendResult(
                Nodes.id(message, "id"),
                Nodes.id(first(json, "contacts"), "wa_id"),
                Nodes.text(message, "message_status"),
                json);
    }

    private static JsonNode first(JsonNode json, String name) {
        JsonNode array = Nodes.get(json, name);
        return array == null ? null : array.get(0);
    }

    @Override
    public String toString() {
        return "SendResult[messageId=" + SafeText.id(messageId) + "]";
    }
}
