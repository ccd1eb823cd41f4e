package io.github.camelwaba.inbox;

import java.util.function.Consumer;

import org.apache.camel.spi.IdempotentRepository;

/**
 * Asks a repository that several nodes share before an event goes to the route, and tells it after the route has done it,
 * never before: a crash in between makes the event run again rather than not at all.
 */
public final class IdempotentRoute implements EventRoute {

    private final EventRoute route;
    private final IdempotentRepository repository;

    public IdempotentRoute(EventRoute route, IdempotentRepository repository) {
        this.route = route;
        this.repository = repository;
    }

    @Override
    public void run(InboxEvent event, boolean redelivered, Consumer<Throwable> done) {
        if (event.key() == null) {
            route.run(event, redelivered, done);
            return;
        }
        if (repository.contains(event.key())) {
            done.accept(null);
            return;
        }
        route.run(event, redelivered, failure -> done.accept(failure == null ? remember(event) : failure));
    }

    private Throwable remember(InboxEvent event) {
        try {
            repository.add(event.key());
            repository.confirm(event.key());
            return null;
        } catch (Throwable e) {
            // an outcome that is never reported would hold up the chat for good
            return e;
        }
    }
}
