package io.github.camelwaba.webhook;

import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that the server's own router cannot read, such as one with a broken path or without the header Host. Vert.x
 * would write each of them into the log, with a stack trace and parts of the request: anyone could fill it.
 */
final class VertxRouterErrors implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(VertxRouterErrors.class);
    private static final long QUIET_NANOS = 60_000_000_000L;

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong told = new AtomicLong(System.nanoTime() - QUIET_NANOS);

    private VertxRouterErrors() {
    }

    /** Has that server's router use it. */
    static void handle(HttpServer server) {
        if (server.requestHandler() instanceof Router router) {
            router.errorHandler(WebhookAnswer.BAD_REQUEST.status(), new VertxRouterErrors());
        }
    }

    @Override
    public void handle(RoutingContext routing) {
        long answered = count.incrementAndGet();
        long last = told.get();
        long now = System.nanoTime();
        if (now - last >= QUIET_NANOS && told.compareAndSet(last, now)) {
            LOG.warn("The HTTP server answered 400 ({} times so far) to requests that it could not read", answered);
        }
        if (!routing.response().ended()) {
            routing.response().setStatusCode(WebhookAnswer.BAD_REQUEST.status()).putHeader("Connection", "close").end();
        }
    }
}
