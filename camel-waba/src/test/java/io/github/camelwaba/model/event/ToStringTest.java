package io.github.camelwaba.model.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Fixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No event, and nothing inside one, shows more of a payload than words of the API, codes and ids.
 */
class ToStringTest {

    private static final Set<String> MAY_SHOW = Set.of("type", "status", "id", "code", "acknowledged", "source_type",
            "category", "sticker-pack-id", "field", "event", "action", "value", "response", "message_id", "original_message_id",
            "message_template_id");

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void showsNoNumberNameOrText(String name) throws ReflectiveOperationException {
        JsonNode payload = Fixtures.event(name);
        List<String> secrets = new ArrayList<>();
        collect("", payload, secrets);

        List<String> shown = new ArrayList<>();
        for (WabaEvent event : EventReader.read(payload)) {
            show(event, shown);
        }

        assertThat(secrets).isNotEmpty();
        assertThat(shown).isNotEmpty().allSatisfy(text -> assertThat(secrets).noneMatch(text::contains));
    }

    private static void collect(String key, JsonNode node, List<String> secrets) {
        node.properties().forEach(member -> collect(member.getKey(), member.getValue(), secrets));
        if (node.isArray()) {
            node.forEach(item -> collect(key, item, secrets));
        }
        if (node.isValueNode() && !MAY_SHOW.contains(key) && node.asText().length() > 2 && !node.isNull()
                && !node.isBoolean()) {
            secrets.add(node.asText());
        }
    }

    private static void show(Object value, List<String> shown) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            for (Object item : list) {
                show(item, shown);
            }
        }
        if (value instanceof Record) {
            shown.add(value.toString());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                show(component.getAccessor().invoke(value), shown);
            }
        }
    }
}
