package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaError;

/**
 * Finds what lies around an event in a payload of Cloud that was narrowed to it. A payload of On-Premise has nothing of this.
 */
final class CloudEnvelope {

    private CloudEnvelope() {
    }

    /**
     * @return the one entry of the payload, or null
     */
    static JsonNode entry(JsonNode json) {
        return Nodes.first(json, "entry");
    }

    /**
     * @return the one change of the payload, or null
     */
    static JsonNode change(JsonNode json) {
        return Nodes.first(entry(json), "changes");
    }

    /**
     * @return what the change is about, or null
     */
    static String field(JsonNode json) {
        return Nodes.id(change(json), "field");
    }

    /**
     * @return what the change says, or null
     */
    static JsonNode value(JsonNode json) {
        return Nodes.object(change(json), "value");
    }

    /**
     * @return what tells the number that the event is for, or null
     */
    static JsonNode metadata(JsonNode json) {
        return Nodes.object(value(json), "metadata");
    }

    /**
     * @param  entry the message or call
     * @param  json  the payload, narrowed to it
     * @return       the errors in it, and those that stand beside it in the value and belong to it
     */
    static List<WabaError> errors(JsonNode entry, JsonNode json) {
        return Stream.of(entry, value(json)).flatMap(where -> WabaError.list(where).stream()).toList();
    }

    /**
     * @return when the entry was made, or null
     */
    static Instant time(JsonNode json) {
        return Nodes.instant(entry(json), "time");
    }
}
