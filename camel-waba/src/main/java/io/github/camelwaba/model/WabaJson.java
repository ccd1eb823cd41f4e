package io.github.camelwaba.model;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.camelwaba.model.WabaJsonException.Reason.NOT_JSON;
import static io.github.camelwaba.model.WabaJsonException.Reason.NOT_WRITABLE;
import static io.github.camelwaba.model.WabaJsonException.Reason.TOO_DEEP;
import static io.github.camelwaba.model.WabaJsonException.Reason.TOO_LARGE;

/**
 * Reads and writes JSON trees with a mapper that nobody else can configure: every member is kept, known or not, and numbers
 * keep all their digits ({@code 1.10} stays {@code 1.10}). Of a member named twice the last one counts.
 */
public final class WabaJson {

    /** How many objects and arrays may lie inside each other. */
    public static final int MAX_DEPTH = 64;

    /** The longest string, in characters; above what a webhook of the default size can carry. */
    static final int MAX_STRING = 16 * 1024 * 1024;
    /** The longest member name, in characters. */
    static final int MAX_NAME = 10_000;
    /** The longest number, in digits when written out; more would make its conversion a means of attack. */
    static final int MAX_NUMBER = 1000;

    /** The most values, names and brackets; many times what 360dialog sends at once, and what a small heap can hold. */
    static final int MAX_TOKENS = 1_000_000;

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private static final JsonNodeFactory NODES = new BoundedNumbers();

    /** What an object around a document may add to it in tokens. */
    private static final int WRAPPER_TOKENS = 1000;

    private static final JsonFactory WRAPPED = factory(MAX_DEPTH + 1, MAX_TOKENS + WRAPPER_TOKENS);

    private static final ObjectMapper MAPPER = JsonMapper.builder(factory(MAX_DEPTH, MAX_TOKENS))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(NODES)
            .build();

    private WabaJson() {
    }

    private static JsonFactory factory(int depth, int tokens) {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(MAX_STRING)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .maxTokenCount(tokens)
                        .build())
                // names come from outside, and interned strings outlive the request
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * Reads exactly one JSON document, in UTF-8 (with or without a byte order mark), UTF-16 or UTF-32.
     *
     * @param  bytes             the document
     * @return                   the tree, never null
     * @throws WabaJsonException if the bytes are empty, are not JSON, hold something after the document, or exceed a limit
     */
    public static JsonNode parse(byte[] bytes) {
        return parse(MAPPER.getFactory(), bytes);
    }

    private static JsonNode parse(JsonFactory factory, byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        try (JsonParser parser = Encodings.open(factory, bytes)) {
            return parse(parser);
        } catch (IOException e) {
            // without the cause: the parser's message quotes the content
            throw new WabaJsonException(NOT_JSON);
        }
    }

    /**
     * Reads an object of ours with a document in it that {@link #parse(byte[])} takes, however deep and large that is.
     *
     * @param  bytes             the object
     * @return                   the tree, never null
     * @throws WabaJsonException as {@link #parse(byte[])} does
     */
    public static JsonNode parseWrapped(byte[] bytes) {
        return parse(WRAPPED, bytes);
    }

    /**
     * Reads exactly one JSON document, as {@link #parse(byte[])} does.
     *
     * @param  text              the document
     * @return                   the tree, never null
     * @throws WabaJsonException if the text is empty, is not JSON, holds something after the document, or exceeds a limit
     */
    public static JsonNode parse(String text) {
        Objects.requireNonNull(text, "text");
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            return parse(parser);
        } catch (IOException e) {
            throw new WabaJsonException(NOT_JSON);
        }
    }

    private static JsonNode parse(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new WabaJsonException(NOT_JSON);
            }
            JsonNode tree = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw new WabaJsonException(NOT_JSON);
            }
            return tree;
        } catch (NumberFormatException e) {
            // an exponent beyond those of BigDecimal
            throw new WabaJsonException(TOO_LARGE);
        } catch (StreamConstraintsException e) {
            boolean deep = parser.getParsingContext().getNestingDepth() > MAX_DEPTH;
            throw new WabaJsonException(deep ? TOO_DEEP : TOO_LARGE);
        }
    }

    /**
     * @param  json              a tree
     * @return                   the tree as UTF-8 bytes; where a text has half a surrogate pair, which UTF-8 cannot hold, all
     *                           that is not ASCII is escaped
     * @throws WabaJsonException if the tree holds something without a JSON form
     */
    public static byte[] write(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            return writeEscaped(json);
        }
    }

    private static byte[] writeEscaped(JsonNode json) {
        try {
            return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new WabaJsonException(NOT_WRITABLE);
        }
    }

    /**
     * @param  json              a tree
     * @return                   the tree as text
     * @throws WabaJsonException if the tree holds something without a JSON form
     */
    public static String toText(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new WabaJsonException(NOT_WRITABLE);
        }
    }

    /**
     * @param  object            a JSON object
     * @return                   its members as maps, lists, strings, numbers and booleans, independent of the tree
     * @throws WabaJsonException if the tree is not an object, or holds something without a JSON form
     */
    public static Map<String, Object> toMap(JsonNode object) {
        if (!object.isObject()) {
            throw new WabaJsonException(NOT_WRITABLE);
        }
        return convert(() -> MAPPER.convertValue(object, MAP));
    }

    /**
     * @param  map               maps, lists, strings, numbers and booleans
     * @return                   the same as a tree, independent of the map
     * @throws WabaJsonException if the map holds something without a JSON form, is nested deeper than {@link #MAX_DEPTH}, as one
     *                           that holds itself is, or has too many values
     */
    public static ObjectNode fromMap(Map<String, ?> map) {
        Nesting.check(map);
        return convert(() -> MAPPER.<ObjectNode>valueToTree(map));
    }

    /**
     * Checks a tree that somebody else has built.
     *
     * @param  tree              the tree
     * @return                   the same
     * @throws WabaJsonException if the tree is nested deeper than {@link #MAX_DEPTH}, as one that holds itself is, or has too many
     *                           values
     */
    public static <T extends JsonNode> T checked(T tree) {
        Nesting.check(tree);
        return tree;
    }

    /**
     * @return a new, empty JSON object
     */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    private static <T> T convert(Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException e) {
            throw new WabaJsonException(NOT_WRITABLE);
        }
    }
}
