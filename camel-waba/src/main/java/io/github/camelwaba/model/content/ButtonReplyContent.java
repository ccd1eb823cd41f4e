package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * A tap on a reply button of an interactive message.
 *
 * @param id    what the sender of the buttons called this one, or null
 * @param title what the button says, or null
 */
public record ButtonReplyContent(String id, String title) implements MessageContent {

    static ButtonReplyContent read(JsonNode reply) {
        return reply == null ? null : new ButtonReplyContent(Nodes.text(reply, "id"), Nodes.text(reply, "title"));
    }

    @Override
    public String text() {
        return title;
    }

    @Override
    public String toString() {
        return "ButtonReplyContent[]";
    }
}
