package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * The answer to a flow, a form inside the chat ({@code nfm_reply}).
 *
 * @param name         what was answered, usually {@code flow}, or null
 * @param body         what the chat shows for it, or null
 * @param responseJson the filled in form, JSON in a string, or null
 */
public record FlowReplyContent(String name, String body, String responseJson) implements MessageContent {

    static FlowReplyContent read(JsonNode reply) {
        if (reply == null) {
            return null;
        }
        return new FlowReplyContent(Nodes.text(reply, "name"), Nodes.text(reply, "body"), Nodes.text(reply, "response_json"));
    }

    @Override
    public String text() {
        return body != null && !body.isBlank() ? body : name;
    }

    /**
     * @return the filled in form, read again at every call; null if there is none or if it is not JSON
     */
    public JsonNode response() {
        if (responseJson == null) {
            return null;
        }
        try {
            return WabaJson.parse(responseJson);
        } catch (WabaJsonException e) {
            // the customer's phone wrote this; the string itself is still there to look at
            return null;
        }
    }

    @Override
    public String toString() {
        return "FlowReplyContent[]";
    }
}
