package io.github.camelwaba.webhook;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes what has passed the checks of the webhook.
 */
@FunctionalInterface
public interface EventSink {

    /**
     * Takes all events of a POST or none, without keeping the caller waiting.
     *
     * @param outcome told once, on any thread: null when the POST may be answered 200, or why not, as
     *                {@link io.github.camelwaba.inbox.Inbox#accept} has it
     */
    void accept(JsonNode payload, Consumer<Throwable> outcome);
}
