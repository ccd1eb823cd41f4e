package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * A text.
 *
 * @param body the text, never null
 */
public record TextContent(String body) implements MessageContent {

    static TextContent read(JsonNode text) {
        String body = Nodes.text(text, "body");
        return body == null ? null : new TextContent(body);
    }

    @Override
    public String text() {
        return body;
    }

    @Override
    public String toString() {
        return "TextContent[]";
    }
}
