package io.github.camelwaba.model.content;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The answer to a request to call (Meta, Cloud API: Webhooks, {@code call_permission_reply}).
 *
 * @param response   {@code accept} or {@code reject}, or null
 * @param expiration until when a call is allowed, or null if it is not, or for good
 * @param source     {@code user_action} or {@code automatic}, or null
 */
public record CallPermissionContent(String response, Instant expiration, String source) implements MessageContent {

    static CallPermissionContent read(JsonNode reply) {
        if (reply == null) {
            return null;
        }
        return new CallPermissionContent(
                Nodes.id(reply, "response"),
                Nodes.instant(reply, "expiration_timestamp"),
                Nodes.id(reply, "response_source"));
    }

    /**
     * @return whether the customer may be called
     */
    public boolean isAccepted() {
        return "accept".equals(response);
    }

    @Override
    public String toString() {
        return "CallPermissionContent[response=" + SafeText.word(response) + "]";
    }
}
