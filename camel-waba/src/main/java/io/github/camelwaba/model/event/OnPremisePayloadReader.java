package io.github.camelwaba.model.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads On-Premise's payloads: any of {@code messages}, {@code statuses}, {@code errors} and {@code contacts} at the top, each
 * an array (360dialog, On-Premise: webhook payload; Meta, On-Premises reference: Webhooks). The events come in this order.
 */
final class OnPremisePayloadReader implements PayloadReader {

    private static final ValueReader VALUE = new ValueReader()
            .with("messages", MessageReader::read)
            .with("statuses", StatusReader::read)
            .with("errors", ErrorEvent::read);

    @Override
    public List<WabaEvent> read(JsonNode payload) {
        return VALUE.read(payload).stream().map(EventPart::read).toList();
    }

    @Override
    public int count(JsonNode payload) {
        return arrays(payload);
    }

    /** How many items there are in the arrays of an object. */
    static int arrays(JsonNode object) {
        int count = 0;
        for (JsonNode member : object) {
            count += member.isArray() ? member.size() : 0;
        }
        return count;
    }
}
