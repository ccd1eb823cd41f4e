package io.github.camelwaba.model.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The conversation that a message counts for (Meta, On-Premises reference: Webhooks, the conversation object).
 *
 * @param id         the conversation's id, or null
 * @param expiration when it ends, or null
 * @param originType what started it, such as {@code user_initiated}, or null
 */
public record Conversation(String id, Instant expiration, String originType) {

    static Conversation read(JsonNode conversation) {
        if (conversation == null) {
            return null;
        }
        return new Conversation(
                Nodes.id(conversation, "id"),
                Nodes.instant(conversation, "expiration_timestamp"),
                Nodes.text(Nodes.object(conversation, "origin"), "type"));
    }

    @Override
    public String toString() {
        return "Conversation[originType=" + SafeText.word(originType) + ", id=" + SafeText.id(id) + "]";
    }
}
