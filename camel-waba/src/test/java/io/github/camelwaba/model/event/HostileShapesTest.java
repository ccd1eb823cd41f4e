package io.github.camelwaba.model.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Puts a value of every wrong kind in every place of every fixture.
 */
class HostileShapesTest {

    private static final List<JsonNode> WRONG = Stream.of("null", "true", "-1", "0", "1e400", "1.5", "99999999999999999999999",
            "\"\"", "\" \"", "\"x\\n|%\"", "[]", "{}", "[null]", "[[[]]]", "[{}]", "[\"a\",{\"id\":7}]",
            "{\"id\":{\"id\":[]},\"type\":7,\"text\":[],\"name\":null}", "\"\\ud800\"").map(WabaJson::parse).toList();

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void readsEveryWrongValueInEveryPlace(String name) {
        JsonNode fixture = Fixtures.event(name);
        for (JsonPointer place : places(fixture)) {
            for (JsonNode wrong : WRONG) {
                check(with(fixture, place, wrong), place);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void readsEveryPayloadWithAPlaceMissing(String name) {
        JsonNode fixture = Fixtures.event(name);
        for (JsonPointer place : places(fixture)) {
            check(with(fixture, place, null), place);
        }
    }

    private static void check(JsonNode payload, JsonPointer place) {
        assertThatCode(() -> EventProperties.check(payload)).as("%s", place).doesNotThrowAnyException();
    }

    private static List<JsonPointer> places(JsonNode node) {
        List<JsonPointer> places = new ArrayList<>();
        collect(node, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        node.properties().forEach(member -> {
            places.add(at.appendProperty(member.getKey()));
            collect(member.getValue(), at.appendProperty(member.getKey()), places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
            collect(node.get(i), at.appendIndex(i), places);
        }
    }

    private static JsonNode with(JsonNode fixture, JsonPointer place, JsonNode value) {
        JsonNode copy = fixture.deepCopy();
        JsonNode parent = copy.at(place.head());
        JsonPointer last = place.last();
        if (parent instanceof ArrayNode array) {
            if (value == null) {
                array.remove(last.getMatchingIndex());
            } else {
                array.set(last.getMatchingIndex(), value);
            }
        } else if (value == null) {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
        return copy;
    }
}
