package io.github.camelwaba.simulator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of one JSON object strictly; whatever does not fit is thrown as its hosting words it. */
public final class Fields {
    private final JsonNode node;
    private final String path;
    private final Complaints complaints;

    private Fields(JsonNode node, String path, Complaints complaints) {
        this.node = node;
        this.path = path;
        this.complaints = complaints;
    }

    public static Fields of(JsonNode node, Complaints complaints) {
        return new Fields(node, "", complaints);
    }

    /** The same object with names reported as if it were the outermost, the way the real API names a type's fields. */
    public Fields outermost() {
        return new Fields(node, "", complaints);
    }

    public JsonNode json() {
        return node;
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** Refuses every field but these. */
    public Fields only(String... names) {
        Set<String> known = Set.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw complaints.unknown(path + name);
            }
        });
        return this;
    }

    /** A text that has to be there, of 1 to so many characters. */
    public String text(String name, int max) {
        String text = optionalText(name, max).orElseThrow(() -> missing(name));
        if (text.isBlank()) {
            throw invalid(name, "must not be empty");
        }
        return text;
    }

    public Optional<String> optionalText(String name, int max) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = node.get(name);
        if (!value.isTextual()) {
            throw invalid(name, "must be a string");
        }
        if (value.textValue().codePointCount(0, value.textValue().length()) > max) {
            throw complaints.tooLong(path + name, "must be at most " + max + " characters");
        }
        return Optional.of(value.textValue());
    }

    public Optional<Boolean> optionalFlag(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!node.get(name).isBoolean()) {
            throw invalid(name, "must be a boolean");
        }
        return Optional.of(node.get(name).booleanValue());
    }

    /** A number, or a number in a string, within bounds. */
    public double number(String name, double min, double max) {
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

    public Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    public Optional<Fields> optionalObject(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!node.get(name).isObject()) {
            throw invalid(name, "must be an object");
        }
        return Optional.of(new Fields(node.get(name), path + name + ".", complaints));
    }

    /** The objects of an array that has to be there. */
    public List<Fields> objects(String name) {
        if (!has(name)) {
            throw missing(name);
        }
        return optionalObjects(name);
    }

    public List<Fields> optionalObjects(String name) {
        List<Fields> objects = new ArrayList<>();
        if (has(name) && !node.get(name).isArray()) {
            throw invalid(name, "must be an array");
        }
        for (JsonNode item : node.path(name)) {
            String at = name + "[" + objects.size() + "]";
            if (!item.isObject()) {
                throw invalid(at, "must be an object");
            }
            objects.add(new Fields(item, path + at + ".", complaints));
        }
        return objects;
    }

    public RuntimeException missing(String name) {
        return complaints.missing(path + name);
    }

    public RuntimeException invalid(String name, String why) {
        return complaints.invalid(path + name, why);
    }
}
