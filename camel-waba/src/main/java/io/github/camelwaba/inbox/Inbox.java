package io.github.camelwaba.inbox;

import java.util.List;

/**
 * Takes the events of a webhook POST and sees to it that each gets to the route.
 */
public interface Inbox {

    /**
     * Takes all events of a POST. When it returns, the POST may be answered 200.
     *
     * @throws InboxFullException  if there is no room; none of the events was taken
     * @throws RouteFailedException if the inbox waits for the route, and it failed
     */
    void accept(List<InboxEvent> events);

    /** How many events were taken and are not done yet, those at work included. */
    int pending();

    /** How many events were set aside because the route failed too often. */
    int dead();

    void start();

    /** Ends the work; what is still pending is told in the log. */
    void stop();
}
