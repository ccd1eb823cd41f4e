package io.github.camelwaba.simulator.control;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelwaba.simulator.engine.Changes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Server-sent events that say no more than that something has changed; several changes at once are one event. */
final class EventStream {
    private static final int MAX_CLIENTS = 32;
    private static final long GATHER_MS = 40;
    private static final long KEEP_ALIVE_MS = 20_000;

    private final Vertx vertx;
    private final Set<HttpServerResponse> clients = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean soon = new AtomicBoolean();

    EventStream(Vertx vertx, Changes changes) {
        this.vertx = vertx;
        changes.listen(this::changed);
        vertx.setPeriodic(KEEP_ALIVE_MS, id -> tell(": still here\n\n"));
    }

    void mount(Router router) {
        router.get("/simulator/events").handler(this::open);
    }

    private void open(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (clients.size() >= MAX_CLIENTS) {
            response.setStatusCode(503).end();
            return;
        }
        response.setChunked(true).putHeader("content-type", "text/event-stream").putHeader("cache-control", "no-store");
        response.closeHandler(closed -> clients.remove(response));
        response.exceptionHandler(failure -> clients.remove(response));
        clients.add(response);
        response.write("retry: 1000\ndata: changed\n\n");
    }

    private void changed() {
        if (!clients.isEmpty() && soon.compareAndSet(false, true)) {
            vertx.setTimer(GATHER_MS, id -> {
                soon.set(false);
                tell("data: changed\n\n");
            });
        }
    }

    private void tell(String event) {
        for (HttpServerResponse client : clients) {
            if (client.ended() || client.closed()) {
                clients.remove(client);
            } else if (!client.writeQueueFull()) {
                client.write(event);
            }
        }
    }
}
