package io.github.camelwaba.inbox;

import java.util.List;
import java.util.function.Consumer;

/**
 * Takes the events of a webhook POST and sees to it that each gets to the route.
 */
public interface Inbox {

    /** What an operator may ask of it and have done. */
    InboxAdmin admin();

    /**
     * Takes all events of a POST or none, without keeping the caller waiting.
     *
     * @param outcome told once, on any thread: null when the POST may be answered 200; otherwise an
     *                {@link InboxFullException} if there is no room, an {@link InboxUnavailableException} if nothing can be
     *                taken now, a {@link PostTooLargeException} if there can never be room for so much, a
     *                {@link RouteFailedException} if the inbox waits for the route and the route failed
     */
    void accept(List<InboxEvent> events, Consumer<Throwable> outcome);

    /** How many events were taken and are not done yet, those at work included. */
    int pending();

    /** How many events were set aside because the route failed too often. */
    int dead();

    /**
     * How many events a stop has to wait for: those that would be lost, or run again, without it.
     */
    int unfinished();

    /** What keeps the inbox from taking events, in words for an operator; null when all is well. */
    default String trouble() {
        return null;
    }

    void start();

    /** Gives no more events to the route until resumed, where what waits is safe. */
    default void suspend() {
        // what is only in memory is better done
    }

    default void resume() {
        // nothing was suspended
    }

    /** Ends the work; what is still pending is told in the log. */
    void stop();

    /** The route has ended: what has not told its outcome by now never will, and is as good as interrupted. */
    default void release() {
        // what is not kept needs none
    }
}
