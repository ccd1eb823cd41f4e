package io.github.camelwaba.model.event;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Splits the payload of a webhook into events, in whatever shape it comes: which hosting sent it is recognised from the
 * payload. No valid JSON is refused, and no value in it is lost.
 */
public final class EventReader {

    private static final List<PayloadReader> READERS = List.of(new CloudPayloadReader(), new OnPremisePayloadReader());

    private EventReader() {
    }

    /**
     * Counts the events without making them, which takes a multiple of the payload's memory.
     *
     * @param  payload what was posted to the webhook, of any shape
     * @return         how many events there are about: profiles of senders are counted too
     */
    public static int count(JsonNode payload) {
        return READERS.stream().mapToInt(reader -> reader.count(payload)).max().orElse(0);
    }

    /**
     * @param  payload what was posted to the webhook, of any shape; it must not be changed afterwards
     * @return         the events in it, at least one: one {@link UnknownEvent} for a payload that nothing is known about
     */
    public static List<WabaEvent> read(JsonNode payload) {
        Objects.requireNonNull(payload, "payload");
        for (PayloadReader reader : READERS) {
            List<WabaEvent> events = reader.read(payload);
            if (!events.isEmpty()) {
                return events;
            }
        }
        return List.of(new UnknownEvent(payload));
    }
}
