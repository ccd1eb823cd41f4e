package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.WabaError;

/**
 * Something is wrong with the number or its client, apart from any message (Meta, On-Premises reference: Webhooks, errors).
 *
 * @param error what is wrong, never null
 * @param json  the payload, narrowed to this error
 */
public record ErrorEvent(WabaError error, JsonNode json) implements WabaEvent {

    static ErrorEvent read(JsonNode error, JsonNode contact, JsonNode json) {
        return new ErrorEvent(WabaError.read(error), json);
    }

    @Override
    public EventType eventType() {
        return EventType.ERROR;
    }

    @Override
    public String toString() {
        return "ErrorEvent[code=" + error.code() + "]";
    }
}
