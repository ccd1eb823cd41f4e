package io.github.camelwaba.model.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

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
     * @return when the entry was made, or null
     */
    static Instant time(JsonNode json) {
        return Nodes.instant(entry(json), "time");
    }
}
