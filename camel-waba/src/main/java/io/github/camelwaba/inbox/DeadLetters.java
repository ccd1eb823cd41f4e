package io.github.camelwaba.inbox;

import org.slf4j.LoggerFactory;

/**
 * Takes events that the route failed on too often.
 */
@FunctionalInterface
public interface DeadLetters {

    /**
     * @return true if the event is safe elsewhere and need not be kept
     */
    boolean take(InboxEvent event, Throwable cause);

    /** As {@link #take}, whatever it fails of: what is not taken is to be kept. */
    default boolean takes(InboxEvent event, Throwable cause) {
        try {
            return take(event, cause);
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(DeadLetters.class).error("The deadLetterUri did not take {}: {}", event.label(),
                    e.getClass().getName());
            return false;
        }
    }
}
