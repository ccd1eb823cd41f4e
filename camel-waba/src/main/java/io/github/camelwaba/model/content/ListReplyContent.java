package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * A choice from the list of an interactive message.
 *
 * @param id          what the sender of the list called this row, or null
 * @param title       what the row says, or null
 * @param description what stands below the title, or null
 */
public record ListReplyContent(String id, String title, String description) implements MessageContent {

    static ListReplyContent read(JsonNode reply) {
        if (reply == null) {
            return null;
        }
        return new ListReplyContent(Nodes.text(reply, "id"), Nodes.text(reply, "title"), Nodes.text(reply, "description"));
    }

    @Override
    public String text() {
        return title;
    }

    @Override
    public String toString() {
        return "ListReplyContent[]";
    }
}
