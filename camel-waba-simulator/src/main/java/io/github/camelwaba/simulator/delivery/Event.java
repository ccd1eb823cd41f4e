package io.github.camelwaba.simulator.delivery;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One payload for a webhook.
 *
 * @param messageIds ids of the messages that it tells of
 * @param onSent     told of the payload when it goes out for the first time
 * @param onAccepted told when the webhook has answered 200
 */
public record Event(String id, ObjectNode payload, List<String> messageIds, Instant createdAt, Consumer<ObjectNode> onSent,
        Runnable onAccepted) {

    @Override
    public String toString() {
        return "Event[id=" + id + ", messageIds=" + messageIds + "]";
    }
}
