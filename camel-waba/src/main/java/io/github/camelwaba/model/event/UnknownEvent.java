package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A payload, or a part of one, that this version has no type for.
 *
 * @param json all of it, as it came
 */
public record UnknownEvent(JsonNode json) implements WabaEvent {

    @Override
    public EventType eventType() {
        return EventType.UNKNOWN;
    }

    @Override
    public String toString() {
        return "UnknownEvent[]";
    }
}
