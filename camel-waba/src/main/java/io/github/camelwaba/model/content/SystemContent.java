package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * Not written by a person: the customer has a new number or a new identity, or something happened in a group.
 *
 * @param type           {@code user_changed_number}, {@code user_identity_changed}, {@code group_…}; on Cloud also
 *                       {@code customer_identity_changed} and {@code user_changed_user_id}; or null
 * @param body           what the chat shows for it, or null
 * @param newWaId        the customer's new WhatsApp id, or null
 * @param newUserId      the customer's new business-scoped user id, or null; Cloud only
 * @param previousUserId the customer's business-scoped user id before the change, or null; Cloud only
 * @param identity       the fingerprint of the customer's new identity, or null
 */
public record SystemContent(String type, String body, String newWaId, String newUserId, String previousUserId,
        String identity) implements MessageContent {

    static SystemContent read(JsonNode system) {
        if (system == null) {
            return null;
        }
        return new SystemContent(
                Nodes.text(system, "type"),
                Nodes.text(system, "body"),
                // On-Premise's name and Cloud's
                Nodes.firstId(system, "new_wa_id", "wa_id"),
                Nodes.id(system, "user_id"),
                Nodes.id(system, "previous_user_id"),
                Nodes.id(system, "identity"));
    }

    @Override
    public String toString() {
        return "SystemContent[type=" + SafeText.word(type) + "]";
    }
}
