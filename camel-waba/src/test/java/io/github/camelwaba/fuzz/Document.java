package io.github.camelwaba.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithLength;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * What is posted to a webhook: bytes that once were a fixture, and changes that are made to them where they are JSON.
 */
public record Document(byte @NotNull @WithLength(min = 0, max = 6000) [] start,
        @NotNull @WithSize(min = 0, max = MOST_EDITS) List<@NotNull Edit> edits, @NotNull Encoding encoding) {

    /** How the text is written. */
    public enum Encoding {

        UTF_8(StandardCharsets.UTF_8, ""), UTF_8_MARKED(StandardCharsets.UTF_8, "\uFEFF"), UTF_16(StandardCharsets.UTF_16,
                ""), UTF_16_BIG(StandardCharsets.UTF_16BE, ""), UTF_16_LITTLE(StandardCharsets.UTF_16LE,
                        ""), UTF_32(Charset.forName("UTF-32"), ""), LATIN(StandardCharsets.ISO_8859_1, "");

        private final Charset charset;
        private final String mark;

        Encoding(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }
    }

    private static final int MOST_EDITS = 8;
    private static final String ROOT = "root";
    private static final JsonMapper PLAIN = new JsonMapper();

    public static Document of(byte[] start) {
        return new Document(start, List.of(), Encoding.UTF_8);
    }

    /** The same with some texts of another kind than any sender would think of. */
    public Document odd(int number) {
        return new Document(start, Edit.oddTexts(number, MOST_EDITS), encoding);
    }

    /** The same with an odd number or a long text somewhere, one for each. */
    public Stream<Document> large() {
        return Stream.concat(Edit.oddNumbers(), Edit.longTexts()).map(edit -> new Document(start, List.of(edit), encoding));
    }

    /** The bytes with all changes; those it began with if they are not JSON. */
    public byte[] render() {
        JsonNode tree;
        try {
            tree = WabaJson.parse(start);
        } catch (WabaJsonException e) {
            return start;
        }
        if (edits.isEmpty() && encoding == Encoding.UTF_8) {
            return start;
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set(ROOT, tree);
        for (Edit edit : edits) {
            if (!root.isEmpty()) {
                edit.apply(root);
            }
        }
        JsonNode document = root.elements().hasNext() ? root.elements().next() : JsonNodeFactory.instance.missingNode();
        return (encoding.mark + write(document)).getBytes(encoding.charset);
    }

    static String write(JsonNode node) {
        try {
            return node.isMissingNode() ? "" : PLAIN.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
