package io.github.camelwaba.inbox;

import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.WabaJson;

/**
 * Some of the dead events of an inbox, the oldest first. A route can split it.
 *
 * @param events the events
 * @param all    how many there are in all
 */
public record DeadEvents(List<DeadEvent> events, int all) implements JsonBacked, Iterable<DeadEvent> {

    public DeadEvents {
        events = List.copyOf(events);
    }

    @Override
    public Iterator<DeadEvent> iterator() {
        return events.iterator();
    }

    @Override
    public JsonNode json() {
        ObjectNode json = WabaJson.object().put("dead", all);
        ArrayNode array = json.putArray("events");
        events.forEach(event -> array.add(event.json()));
        return json;
    }

    @Override
    public String toString() {
        return "DeadEvents[" + events.size() + " of " + all + "]";
    }
}
