package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;

/**
 * A kind of message that this version has no type for, or one that is not shaped as documented.
 *
 * @param json the whole message
 */
public record UnknownContent(JsonNode json) implements MessageContent, JsonBacked {

    @Override
    public String toString() {
        return "UnknownContent[]";
    }
}
