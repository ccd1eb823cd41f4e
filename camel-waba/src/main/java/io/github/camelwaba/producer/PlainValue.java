package io.github.camelwaba.producer;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaRequestException;

/**
 * Reads single values of a list or a Map as text. A collection is not one: written out it may have no end.
 */
final class PlainValue {

    private PlainValue() {
    }

    /**
     * @param  what                 the value, as the subject of a sentence
     * @return                      null for null
     * @throws WabaRequestException if it is a collection
     */
    static String text(Object value, String what) {
        boolean collection = value instanceof JsonNode json
                ? json.isContainerNode()
                : value instanceof Map<?, ?> || value instanceof Iterable<?> && !(value instanceof Path)
                        || value != null && value.getClass().isArray();
        if (collection) {
            throw new WabaRequestException(what + " is a collection. Set it to a text or a number");
        }
        return value instanceof JsonNode json ? json.asText() : value == null ? null : value.toString();
    }
}
