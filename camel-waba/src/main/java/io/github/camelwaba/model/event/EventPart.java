package io.github.camelwaba.model.event;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event on its way out of a payload: the JSON around it as far as it has been narrowed, and what makes the event of it
 * once this is the whole payload.
 *
 * @param json   a part of the payload, narrowed to this event
 * @param reader makes the event of the payload, narrowed to this event
 */
record EventPart(JsonNode json, Function<JsonNode, WabaEvent> reader) {

    /**
     * @param  json what nothing is known about
     * @return      a part that becomes an unknown event
     */
    static EventPart unknown(JsonNode json) {
        return new EventPart(json, UnknownEvent::new);
    }

    /**
     * @param  outer puts the JSON into what it lies in
     * @return       the same event with the JSON around it
     */
    EventPart within(UnaryOperator<JsonNode> outer) {
        return new EventPart(outer.apply(json), reader);
    }

    WabaEvent read() {
        return reader.apply(json);
    }

    @Override
    public String toString() {
        return "EventPart[]";
    }
}
