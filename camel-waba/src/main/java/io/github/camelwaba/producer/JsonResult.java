package io.github.camelwaba.producer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;

/**
 * The answer of a call that has no type of its own: converts to String, Map, JsonNode and byte[] as the others do.
 *
 * @param json the answer
 */
public record JsonResult(JsonNode json) implements JsonBacked {

    @Override
    public String toString() {
        return "JsonResult";
    }
}
