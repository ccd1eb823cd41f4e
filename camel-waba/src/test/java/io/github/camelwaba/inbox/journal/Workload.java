package io.github.camelwaba.inbox.journal;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;

/**
 * Events for journals.
 */
final class Workload {

    private Workload() {
    }

    static InboxEvent event(String from, String id, String text) {
        JsonNode payload = WabaJson.parse("""
                {"messages":[{"from":"%s","id":"%s","timestamp":"1735725600","type":"text","text":{"body":"%s"}}]}"""
                .formatted(from, id, text).getBytes(StandardCharsets.UTF_8));
        return InboxEvent.of(EventReader.read(payload).get(0));
    }

    /** Accepts an event without committing it. */
    static void accept(EventTable table, InboxEvent event, long now) {
        table.accept(event, StoredEvent.of(event, System.currentTimeMillis()), now);
    }
}
