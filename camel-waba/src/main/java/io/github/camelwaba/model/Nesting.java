package io.github.camelwaba.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.WabaJsonException.Reason;

/**
 * Checks that a value can be written as JSON in bounded space and time: a collection may hold itself, be very deep, or hold the
 * same one so often that it is endless when written out.
 */
final class Nesting {

    private int values;

    private Nesting() {
    }

    /**
     * @param  value             maps, collections, arrays and trees, with anything in them
     * @throws WabaJsonException if they are nested deeper than {@link WabaJson#MAX_DEPTH}, or hold too many values
     */
    static void check(Object value) {
        new Nesting().check(value, 1);
    }

    private void check(Object value, int depth) {
        if (++values > WabaJson.MAX_TOKENS) {
            throw new WabaJsonException(Reason.TOO_LARGE);
        }
        Iterable<?> children = children(value);
        if (children == null) {
            return;
        }
        if (depth > WabaJson.MAX_DEPTH) {
            throw new WabaJsonException(Reason.TOO_DEEP);
        }
        children.forEach(child -> check(child, depth + 1));
    }

    private static Iterable<?> children(Object value) {
        if (value instanceof JsonNode node) {
            return node.isContainerNode() ? node : null;
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        if (value instanceof Iterable<?> items && !(value instanceof Path)) {
            return items;
        }
        return value instanceof Object[] items ? Arrays.asList(items) : null;
    }
}
