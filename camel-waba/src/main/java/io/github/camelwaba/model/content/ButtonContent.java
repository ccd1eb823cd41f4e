package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * A tap on a quick reply button of a template.
 *
 * @param text    what the button says, or null
 * @param payload what the sender of the template put behind it, or null: WhatsApp sends none for a button without
 */
public record ButtonContent(String text, String payload) implements MessageContent {

    static ButtonContent read(JsonNode button) {
        return button == null ? null : new ButtonContent(Nodes.text(button, "text"), Nodes.text(button, "payload"));
    }

    @Override
    public String toString() {
        return "ButtonContent[]";
    }
}
