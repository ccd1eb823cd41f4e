package io.github.camelwaba.model.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.WabaJson;

/**
 * Reads On-Premise's payloads: any of {@code messages}, {@code statuses}, {@code errors} and {@code contacts} at the top, each
 * an array (360dialog, On-Premise: webhook payload; Meta, On-Premises reference: Webhooks). The events come in this order.
 */
final class OnPremisePayloadReader implements PayloadReader {

    private static final String MESSAGES = "messages";
    private static final String STATUSES = "statuses";
    private static final String ERRORS = "errors";
    private static final String CONTACTS = "contacts";
    private static final Set<String> KNOWN = Set.of(MESSAGES, STATUSES, ERRORS, CONTACTS);

    /** Makes an event of one entry, the contact it is from or for (or null), and the payload narrowed to both. */
    private interface EntryReader {
        WabaEvent read(JsonNode entry, JsonNode contact, JsonNode json);
    }

    @Override
    public List<WabaEvent> read(JsonNode payload) {
        List<JsonNode> messages = entries(payload, MESSAGES);
        List<JsonNode> statuses = entries(payload, STATUSES);
        List<JsonNode> errors = entries(payload, ERRORS);
        List<JsonNode> all = new ArrayList<>(messages);
        all.addAll(statuses);
        all.addAll(errors);
        Contacts contacts = new Contacts(entries(payload, CONTACTS));
        int count = all.size() + contacts.results().size();
        if (count == 0) {
            return List.of();
        }

        SharedParts shared = new SharedParts(payload, count, contacts.claimedByNone(all), others(payload));
        List<WabaEvent> events = new ArrayList<>(count + 1);
        read(MESSAGES, messages, MessageReader::read, contacts, shared, events);
        read(STATUSES, statuses, StatusReader::read, contacts, shared, events);
        read(ERRORS, errors, (error, contact, json) -> new ErrorEvent(WabaError.read(error), json), contacts, shared, events);
        contacts.results().forEach(result -> events.add(ContactEvent.read(result, shared.narrow(result))));
        shared.apart().ifPresent(json -> events.add(new UnknownEvent(json)));
        return List.copyOf(events);
    }

    @Override
    public int count(JsonNode payload) {
        return KNOWN.stream().map(name -> Nodes.get(payload, name)).filter(array -> array != null && array.isArray())
                .mapToInt(JsonNode::size).sum();
    }

    private static void read(String name, List<JsonNode> entries, EntryReader reader, Contacts contacts, SharedParts shared,
            List<WabaEvent> events) {
        for (JsonNode entry : entries) {
            JsonNode contact = contacts.of(entry);
            JsonNode json = shared.narrow(name, entry, contact);
            events.add(entry.isObject() ? reader.read(entry, contact, json) : new UnknownEvent(json));
        }
    }

    private static List<JsonNode> entries(JsonNode payload, String name) {
        JsonNode array = Nodes.get(payload, name);
        List<JsonNode> entries = new ArrayList<>();
        if (array != null && array.isArray()) {
            array.forEach(entries::add);
        }
        return entries;
    }

    /** The members that belong to no single event; one of a known name too, if it is not the array it should be. */
    private static ObjectNode others(JsonNode payload) {
        ObjectNode others = WabaJson.object();
        payload.properties().forEach(member -> {
            if (!KNOWN.contains(member.getKey()) || !member.getValue().isArray()) {
                others.set(member.getKey(), member.getValue());
            }
        });
        return others;
    }
}
