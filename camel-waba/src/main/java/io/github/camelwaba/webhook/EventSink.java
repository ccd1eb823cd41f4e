package io.github.camelwaba.webhook;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes what the door let in.
 */
@FunctionalInterface
public interface EventSink {

    /**
     * Takes all events of a POST or none. When it returns, the POST is answered 200.
     *
     * @throws io.github.camelwaba.inbox.InboxFullException        if there is no room
     * @throws io.github.camelwaba.inbox.InboxUnavailableException if nothing can be taken now
     * @throws io.github.camelwaba.inbox.PostTooLargeException     if there can never be room for so much
     * @throws io.github.camelwaba.inbox.RouteFailedException      if the route was waited for, and failed
     */
    void accept(JsonNode payload);
}
