package io.github.camelwaba.fuzz;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.camelwaba.model.WabaJson;

/**
 * One change to a JSON document that leaves it JSON, though not always such as a tree can hold.
 *
 * @param kind  what changes
 * @param place which value of the document, counted through
 * @param other which other value, or which word of the {@link Vocabulary}
 * @param text  a string or a name of its own
 */
public record Edit(@NotNull Kind kind, @InRange(min = 0, max = 300) int place, @InRange(min = 0, max = 600) int other,
        @NotNull @WithUtf8Length(min = 0, max = 40) String text) {

    /** What can change. */
    public enum Kind {
        REMOVE, SET_NULL, SET_TEXT, SET_WORD, SET_WHOLE, SET_ODD_NUMBER, SET_BOOLEAN, SET_OBJECT, SET_ARRAY, SET_ODD_TEXT, SET_LONG_TEXT, WRAP_IN_ARRAY, WRAP_IN_OBJECT, NEST, COPY, REPEAT, RENAME, ADD, NAME_TWICE
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> ODD_NUMBERS = List.of("5e0", "0", "-0", "-0.0", "1e5", "1E-5", "1.10", "1e400", "1e-400",
            "1e1000", "1e1001", "-1e999999999", "1e2147483648", "9223372036854775807", "9223372036854775808",
            "-9223372036854775809", "1735725600123", "99999999999999999999", "1".repeat(WabaJson.MAX_DEPTH * 15),
            "1".repeat(1001), "0." + "0".repeat(999) + "1", "1." + "0".repeat(990), "1" + "0".repeat(995) + "e9");

    private static final List<String> ODD_TEXTS = List.of("\"\\ud800\"", "\"\\udc00x\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"",
            "\"\\u202e\\u2066\"", "\"\\ufeff\"", "\"\\ufffe\\uffff\"", "\"a\\r\\nb|%7C%25\"", "\"\\u2028\\u2029\"", "\" \"",
            "\"\\u00a0\\u3000\"", "\"\\ud800\\ud800\\udc00\"", "\"\\/\\b\\f\"", "\"+49 (155) 500-01\"", "\"１２３\"", "\"true\"",
            "\"1735725600\"", "\"-1\"", "\"999999999999999999\"", "\"99999999999999999999\"", "\"$.{header.x}\"",
            "\"\\\\\\\"\"");

    /** As many odd texts as there are edits, in places far from each other. */
    static List<Edit> oddTexts(int start, int edits) {
        return IntStream.range(start, start + edits).mapToObj(i -> new Edit(Kind.SET_ODD_TEXT, i * 3, i, "")).toList();
    }

    /** One for each odd number, which a document may be refused for. */
    static Stream<Edit> oddNumbers() {
        return IntStream.range(0, ODD_NUMBERS.size()).mapToObj(i -> new Edit(Kind.SET_ODD_NUMBER, i, i, ""));
    }

    /** A text that is long for a webhook, in one place after the other. */
    static Stream<Edit> longTexts() {
        return IntStream.range(0, 40).mapToObj(i -> new Edit(Kind.SET_LONG_TEXT, i, 500, ""));
    }

    /** Changes the tree below a root that has one member, the document. */
    void apply(ObjectNode root) {
        List<Place> places = Place.all(root);
        Place at = places.get(place % places.size());
        JsonNode value = at.value();
        switch (kind) {
            case REMOVE -> at.remove();
            case SET_NULL -> at.set(NODES.nullNode());
            case SET_TEXT -> at.set(NODES.textNode(text));
            case SET_WORD -> at.set(NODES.textNode(Vocabulary.word(other)));
            case SET_WHOLE -> at.set(NODES.numberNode(other));
            case SET_ODD_NUMBER -> at.set(raw(ODD_NUMBERS.get(other % ODD_NUMBERS.size())));
            case SET_BOOLEAN -> at.set(NODES.booleanNode(other % 2 == 0));
            case SET_OBJECT -> at.set(NODES.objectNode());
            case SET_ARRAY -> at.set(NODES.arrayNode());
            case SET_ODD_TEXT -> aText(places, at).set(raw(ODD_TEXTS.get(other % ODD_TEXTS.size())));
            case SET_LONG_TEXT -> at.set(NODES.textNode((text + "x").repeat(other * 10)));
            case WRAP_IN_ARRAY -> at.set(NODES.arrayNode().add(value));
            case WRAP_IN_OBJECT -> at.set(NODES.objectNode().set(name(), value));
            case NEST -> at.set(nested(value));
            case COPY -> at.set(places.get(other % places.size()).value().deepCopy());
            case REPEAT -> repeat(value);
            case RENAME -> at.rename(name());
            case ADD -> add(value, places);
            case NAME_TWICE -> at.set(raw(text(value) + ",\"" + Vocabulary.word(other) + "\":" + text(value)));
            default -> throw new IllegalStateException();
        }
    }

    /** The text that is as far from the beginning; the place itself if there is no text. */
    private Place aText(List<Place> places, Place at) {
        List<Place> texts = places.stream().filter(any -> any.value().isTextual()).toList();
        return texts.isEmpty() ? at : texts.get(place % texts.size());
    }

    private String name() {
        return text.isEmpty() ? Vocabulary.word(other) : text;
    }

    private JsonNode nested(JsonNode value) {
        JsonNode nested = value;
        for (int i = other % (WabaJson.MAX_DEPTH + 4); i >= 0; i--) {
            nested = i % 2 == 0 ? NODES.arrayNode().add(nested) : NODES.objectNode().set("a", nested);
        }
        return nested;
    }

    private void repeat(JsonNode value) {
        if (value instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode item = array.get(other % array.size());
            for (int i = other % 9; i >= 0 && array.size() < 100; i--) {
                array.add(item.deepCopy());
            }
        }
    }

    private void add(JsonNode value, List<Place> places) {
        JsonNode added = places.get((place + other) % places.size()).value().deepCopy();
        if (value instanceof ObjectNode object) {
            object.set(name(), added);
        } else if (value instanceof ArrayNode array) {
            array.add(added);
        }
    }

    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }

    private static String text(JsonNode value) {
        return Document.write(value);
    }
}
