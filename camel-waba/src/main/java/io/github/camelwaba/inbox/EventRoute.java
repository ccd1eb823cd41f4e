package io.github.camelwaba.inbox;

import java.util.function.Consumer;

/**
 * Gives an event to the user's route.
 */
@FunctionalInterface
public interface EventRoute {

    /**
     * @param redelivered whether the event was given to the route before
     * @param done        called exactly once, on any thread, when the route has finished with the event and whatever it handed
     *                    over to other threads: with null, or with what it failed of
     */
    void run(InboxEvent event, boolean redelivered, Consumer<Throwable> done);
}
