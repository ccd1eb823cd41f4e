package io.github.camelwaba.model.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.content.FlowReplyContent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the events of every payload, whatever its shape.
 */
public final class EventProperties {

    /** Where the words of the API, codes and ids are, which a {@code toString} may show. */
    static final Set<String> MAY_SHOW = Set.of("type", "status", "id", "code", "acknowledged", "source_type",
            "category", "sticker-pack-id", "field", "event", "action", "value", "response", "message_id", "original_message_id",
            "message_template_id");

    /** What a payload of Cloud is known by, and is in no event. */
    private static final String OBJECT = "object";

    private EventProperties() {
    }

    /** Reads the payload, and looks at all that is promised of its events. */
    public static List<WabaEvent> check(JsonNode payload) {
        List<WabaEvent> events = EventReader.read(payload);

        assertThat(EventReader.count(payload)).isNotNegative();
        assertThat(events).isNotEmpty();
        for (WabaEvent event : events) {
            assertThat(EventReader.read(event.json())).containsExactly(event);
            assertThat(EventReader.read(WabaJson.parse(WabaJson.write(event.json())))).containsExactly(event);
            touch(event);
        }
        assertThat(leaves(events.stream().map(WabaEvent::json).toList())).isEqualTo(leaves(List.of(payload)));
        return events;
    }

    /** Puts a secret wherever no word of the API, no code and no id is, and looks for it in all that the events show. */
    public static void checkSecrecy(JsonNode payload) {
        String secret = "Zoe-";
        for (int i = 0; WabaJson.toText(payload).contains(secret); i++) {
            secret += i;
        }
        for (WabaEvent event : EventReader.read(withSecrets("", payload, secret))) {
            for (String text : shown(event)) {
                assertThat(text).doesNotContain(secret);
            }
        }
    }

    private static JsonNode withSecrets(String key, JsonNode node, String secret) {
        if (node.isObject()) {
            ObjectNode object = WabaJson.object();
            node.properties().forEach(member -> object.set(member.getKey(),
                    withSecrets(member.getKey(), member.getValue(), secret)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = WabaJson.object().arrayNode();
            node.forEach(item -> array.add(withSecrets(key, item, secret)));
            return array;
        }
        return node.isTextual() && !MAY_SHOW.contains(key) && !key.equals(OBJECT)
                ? TextNode.valueOf(secret + node.textValue())
                : node;
    }

    /** What an event, and all that is in it, shows of itself. */
    static List<String> shown(WabaEvent event) {
        List<String> shown = new ArrayList<>();
        show(event, shown);
        return shown;
    }

    private static void show(Object value, List<String> shown) {
        if (value instanceof List<?> list) {
            list.forEach(item -> show(item, shown));
        }
        if (value instanceof Record) {
            shown.add(value.toString());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    show(component.getAccessor().invoke(value), shown);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void touch(WabaEvent event) {
        assertThat(event.eventType()).isNotNull();
        assertThat(event.toString()).doesNotContain("\n").hasSizeLessThan(300);
        assertThat(event.dedupKey().isPresent()).isEqualTo(event.id() != null
                && (!(event instanceof StatusEvent status) || status.status() != null));
        assertThat(Stream.of(event.phoneNumberId(), event.businessNumber(), event.accountId()))
                .allSatisfy(id -> assertThat(id == null || !id.isBlank()).isTrue());
        assertThat(event.chat() == null || !event.chat().isBlank()).isTrue();
        event.timestamp();
        if (event instanceof MessageEvent message) {
            assertThat(message.content()).isNotNull();
            assertThat(message.text()).isEqualTo(message.content().text());
            if (message.content() instanceof FlowReplyContent flow) {
                flow.response();
            }
        }
    }

    private static Set<String> leaves(List<JsonNode> trees) {
        return trees.stream().flatMap(Fixtures::leaves).collect(Collectors.toSet());
    }
}
