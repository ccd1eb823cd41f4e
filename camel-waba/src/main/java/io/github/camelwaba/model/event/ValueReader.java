package io.github.camelwaba.model.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaJson;

/**
 * Reads an object with arrays of events in it and the contacts that they are from or for: a payload of On-Premise, and the
 * {@code value} of a change on Cloud. The events come in the order of the arrays here.
 */
final class ValueReader {

    private static final String CONTACTS = "contacts";
    private static final String ERRORS = "errors";
    /** Meta, Cloud API webhooks: what tells the number that an event is for. */
    private static final Set<String> ALWAYS = Set.of("messaging_product", "metadata");

    /** Makes an event of one entry, the contact it is from or for (or null), and the payload narrowed to both. */
    interface EntryReader {
        WabaEvent read(JsonNode entry, JsonNode contact, JsonNode json);
    }

    private final Map<String, EntryReader> arrays = new LinkedHashMap<>();
    private final Set<String> takeErrors = new HashSet<>();

    /**
     * @param  name   the name of an array
     * @param  reader reads its entries
     * @return        this, with it after those given before
     */
    ValueReader with(String name, EntryReader reader) {
        arrays.put(name, reader);
        return this;
    }

    /**
     * As {@link #with}, where the errors beside a single entry are about that entry.
     */
    ValueReader withErrors(String name, EntryReader reader) {
        takeErrors.add(name);
        return with(name, reader);
    }

    /**
     * @param  value the object
     * @return       the events in it; none if it holds none
     */
    List<EventPart> read(JsonNode value) {
        List<JsonNode> all = new ArrayList<>();
        List<String> names = arraysOfEvents(value);
        names.forEach(name -> all.addAll(entries(value, name)));
        Contacts contacts = new Contacts(entries(value, CONTACTS), all);
        int count = all.size() + contacts.results().size();
        if (count == 0) {
            return List.of();
        }

        SharedParts shared = new SharedParts(value, count, others(value, contacts.claimedByNone(all)), ALWAYS);
        List<EventPart> parts = new ArrayList<>(count + 1);
        names.forEach(name -> entries(value, name).forEach(entry -> {
            EntryReader reader = arrays.get(name);
            JsonNode contact = contacts.of(entry);
            JsonNode json = narrow(shared, contact, name, entry);
            parts.add(entry.isObject()
                    ? new EventPart(json, payload -> reader.read(entry, contact, payload))
                    : EventPart.unknown(json));
        }));
        contacts.results().forEach(result -> parts.add(
                new EventPart(narrow(shared, result, null, null), payload -> ContactEvent.read(result, payload))));
        if (contacts.doubtful() != null) {
            parts.add(EventPart.unknown(narrow(shared, contacts.doubtful(), null, null)));
        }
        shared.apart().ifPresent(json -> parts.add(EventPart.unknown(json)));
        return parts;
    }

    /** The names of the arrays that hold events; without the errors where these are about the only other entry. */
    private List<String> arraysOfEvents(JsonNode value) {
        List<String> names = arrays.keySet().stream().filter(name -> !entries(value, name).isEmpty()).toList();
        List<String> others = names.stream().filter(name -> !name.equals(ERRORS)).toList();
        boolean single = others.size() == 1 && takeErrors.contains(others.get(0)) && entries(value, others.get(0)).size() == 1
                && entries(value, others.get(0)).get(0).isObject()
                && entries(value, CONTACTS).stream().noneMatch(Contacts::isResult);
        return single ? others : names;
    }

    /** The object with one entry (or none, for the result of a contact check) and its contact. */
    private static JsonNode narrow(SharedParts shared, JsonNode contact, String name, JsonNode entry) {
        if (shared.isSingle()) {
            return shared.whole();
        }
        ObjectNode json = shared.along();
        if (contact != null) {
            ArrayNode contacts = json.arrayNode().add(contact);
            if (json.get(CONTACTS) instanceof ArrayNode others) {
                contacts.addAll(others);
            }
            json.set(CONTACTS, contacts);
        }
        if (name != null) {
            json.putArray(name).add(entry);
        }
        return json;
    }

    private static List<JsonNode> entries(JsonNode value, String name) {
        JsonNode array = Nodes.get(value, name);
        List<JsonNode> entries = new ArrayList<>();
        if (array != null && array.isArray()) {
            array.forEach(entries::add);
        }
        return entries;
    }

    /** The members that belong to no single event; one of a known name too, if it is not the array it should be. */
    private ObjectNode others(JsonNode value, List<JsonNode> contacts) {
        ObjectNode others = WabaJson.object();
        if (!contacts.isEmpty()) {
            others.putArray(CONTACTS).addAll(contacts);
        }
        value.properties().forEach(member -> {
            boolean known = arrays.containsKey(member.getKey()) || member.getKey().equals(CONTACTS);
            if (!known || !member.getValue().isArray()) {
                others.set(member.getKey(), member.getValue());
            }
        });
        return others;
    }
}
