package io.github.camelwaba.simulator.onpremise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the fields of one JSON object strictly; whatever does not fit is a {@link Problem}. */
final class Fields {
    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Fields of(ObjectNode node) {
        return new Fields(node, "");
    }

    /** The same object with names reported as if it were the outermost, the way the real API names a type's fields. */
    Fields outermost() {
        return new Fields(node, "");
    }

    JsonNode json() {
        return node;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** Refuses every field but these. */
    Fields only(String... names) {
        Set<String> known = Set.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw ApiError.NOT_REQUIRED.because("Parameter '" + path + name + "' is not required");
            }
        });
        return this;
    }

    /** A text that has to be there, of 1 to so many characters. */
    String text(String name, int max) {
        String text = optionalText(name, max).orElseThrow(() -> missing(name));
        if (text.isBlank()) {
            throw invalid(name, "must not be empty");
        }
        return text;
    }

    Optional<String> optionalText(String name, int max) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = node.get(name);
        if (!value.isTextual()) {
            throw invalid(name, "must be a string");
        }
        if (value.textValue().codePointCount(0, value.textValue().length()) > max) {
            throw invalid(name, "must be at most " + max + " characters");
        }
        return Optional.of(value.textValue());
    }

    Optional<Boolean> optionalFlag(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!node.get(name).isBoolean()) {
            throw invalid(name, "must be a boolean");
        }
        return Optional.of(node.get(name).booleanValue());
    }

    /** A number, or a number in a string, within bounds. */
    double number(String name, double min, double max) {
        if (!has(name)) {
            throw missing(name);
        }
        try {
            double value = Double.parseDouble(node.get(name).asText());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw invalid(name, "must be a number");
        }
        throw invalid(name, "is out of range");
    }

    Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    Optional<Fields> optionalObject(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!node.get(name).isObject()) {
            throw invalid(name, "must be an object");
        }
        return Optional.of(new Fields(node.get(name), path + name + "."));
    }

    /** The objects of an array that has to be there. */
    List<Fields> objects(String name) {
        if (!has(name)) {
            throw missing(name);
        }
        return optionalObjects(name);
    }

    List<Fields> optionalObjects(String name) {
        List<Fields> objects = new ArrayList<>();
        if (has(name) && !node.get(name).isArray()) {
            throw invalid(name, "must be an array");
        }
        for (JsonNode item : node.path(name)) {
            String at = name + "[" + objects.size() + "]";
            if (!item.isObject()) {
                throw invalid(at, "must be an object");
            }
            objects.add(new Fields(item, path + at + "."));
        }
        return objects;
    }

    Problem missing(String name) {
        return ApiError.MISSING.because("Parameter '" + path + name + "' is mandatory");
    }

    Problem invalid(String name, String why) {
        return ApiError.INVALID.because("Parameter '" + path + name + "' " + why);
    }
}
