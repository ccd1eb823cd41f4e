package io.github.camelwaba.inbox;

/**
 * Takes events that the route failed on too often.
 */
@FunctionalInterface
public interface DeadLetters {

    /**
     * @return true if the event is safe elsewhere and need not be kept
     */
    boolean take(InboxEvent event, Throwable cause);
}
