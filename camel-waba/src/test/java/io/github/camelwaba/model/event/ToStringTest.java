package io.github.camelwaba.model.event;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Fixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No event, and nothing inside one, shows more of a payload than words of the API, codes and ids.
 */
class ToStringTest {

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void showsNoNumberNameOrText(String name) {
        JsonNode payload = Fixtures.event(name);
        List<String> secrets = new ArrayList<>();
        collect("", payload, secrets);

        List<String> shown = new ArrayList<>();
        for (WabaEvent event : EventReader.read(payload)) {
            shown.addAll(EventProperties.shown(event));
        }

        assertThat(secrets).isNotEmpty();
        assertThat(shown).isNotEmpty().allSatisfy(text -> assertThat(secrets).noneMatch(text::contains));
    }

    private static void collect(String key, JsonNode node, List<String> secrets) {
        node.properties().forEach(member -> collect(member.getKey(), member.getValue(), secrets));
        if (node.isArray()) {
            node.forEach(item -> collect(key, item, secrets));
        }
        if (node.isValueNode() && !EventProperties.MAY_SHOW.contains(key) && node.asText().length() > 2 && !node.isNull()
                && !node.isBoolean()) {
            secrets.add(node.asText());
        }
    }
}
