package io.github.camelwaba.model.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaJson;

/**
 * Reads Cloud's payloads, which hold entries (accounts) with changes, each with a {@code field} that tells what its
 * {@code value} is about (Meta, Cloud API: Webhooks, payload). They are recognised by what they hold: {@code object} is
 * {@code whatsapp_business_account}, and {@code entry} is an array.
 */
final class CloudPayloadReader implements PayloadReader {

    private static final String OBJECT = "whatsapp_business_account";
    private static final String VALUE = "value";

    @Override
    public List<WabaEvent> read(JsonNode payload) {
        JsonNode entries = Nodes.get(payload, "entry");
        if (!OBJECT.equals(Nodes.text(payload, "object")) || entries == null || !entries.isArray()) {
            return List.of();
        }
        return level(payload, "entry", Set.of("object"), CloudPayloadReader::entry).stream().map(EventPart::read).toList();
    }

    @Override
    public int count(JsonNode payload) {
        int count = 0;
        for (JsonNode entry : payload.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                count += 1 + OnPremisePayloadReader.arrays(change.path(VALUE));
            }
        }
        return count;
    }

    private static List<EventPart> entry(JsonNode entry) {
        return level(entry, "changes", Set.of("id", "time"), CloudPayloadReader::change);
    }

    /** An object that holds its events in the items of an array. */
    private static List<EventPart> level(JsonNode node, String name, Set<String> always,
            Function<JsonNode, List<EventPart>> inner) {
        List<EventPart> parts = new ArrayList<>();
        JsonNode items = Nodes.get(node, name);
        if (items != null && items.isArray()) {
            items.forEach(item -> parts.addAll(inner.apply(item)));
        }
        return around(parts, node, name, always, json -> WabaJson.object().arrayNode().add(json));
    }

    private static List<EventPart> change(JsonNode change) {
        String field = Nodes.text(change, "field");
        ValueReader reader = CloudFields.value(field);
        if (reader == null) {
            return List.of(new EventPart(change, json -> CloudFields.read(field, json)));
        }
        JsonNode value = Nodes.object(change, VALUE);
        List<EventPart> parts = value == null ? List.of() : reader.read(value);
        return around(parts, change, VALUE, Set.of("field"), json -> json);
    }

    /** Puts each event into what is left for it of the object that all of them lie in. */
    private static List<EventPart> around(List<EventPart> parts, JsonNode node, String name, Set<String> always,
            Function<JsonNode, JsonNode> member) {
        if (parts.isEmpty()) {
            return List.of(EventPart.unknown(node));
        }
        SharedParts shared = new SharedParts(node, parts.size(), without(node, name), always);
        if (shared.isSingle()) {
            return List.of(parts.get(0).within(json -> shared.whole()));
        }
        List<EventPart> all = new ArrayList<>(parts.size() + 1);
        parts.forEach(part -> all.add(part.within(json -> shared.along().set(name, member.apply(json)))));
        // with the array, an empty one, so that the payload is still known for one of Cloud
        shared.apart().ifPresent(apart -> all.add(EventPart.unknown(apart.set(name, apart.arrayNode()))));
        return all;
    }

    private static ObjectNode without(JsonNode node, String name) {
        ObjectNode others = WabaJson.object();
        node.properties().forEach(member -> {
            if (!member.getKey().equals(name)) {
                others.set(member.getKey(), member.getValue());
            }
        });
        return others;
    }
}
