package io.github.camelwaba.simulator.http;

import java.util.List;

import io.github.camelwaba.simulator.engine.World;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** What every API call passes in turn: size limit, record, armed faults, key, blocked paths, then its hosting's routes. */
public final class ApiRoutes {
    /** Upload limit at 360dialog (upload, retrieve, delete media). */
    private static final long MAX_MEDIA = 64L << 20;
    private static final long MAX_JSON = 4L << 20;

    private final List<Dialect> dialects;
    private final CallLog calls;
    private final CallFaults faults;
    private final Gateway gateway;
    private final LocalOnly guard;
    private final BodyHandler mediaBody = BodyHandler.create(false).setBodyLimit(MAX_MEDIA);
    private final BodyHandler jsonBody = BodyHandler.create(false).setBodyLimit(MAX_JSON);

    public ApiRoutes(Vertx vertx, World world, List<Dialect> dialects, CallLog calls, LocalOnly guard) {
        this.dialects = dialects;
        this.calls = calls;
        this.guard = guard;
        this.faults = new CallFaults(world.faults(), vertx);
        this.gateway = new Gateway(world);
    }

    public void mount(Router router) {
        before(router, guard::refuseForeignPages);
        before(router, this::readBody);
        before(router, calls::record);
        before(router, faults::handle);
        before(router, gateway::authenticate);
        before(router, gateway::refuseBlocked);
        dialects.forEach(dialect -> dialect.mount(router));
    }

    private void before(Router router, Handler<RoutingContext> handler) {
        router.route().handler(context -> {
            if (dialects.stream().anyMatch(dialect -> dialect.owns(context.request().path()))) {
                handler.handle(context);
            } else {
                context.next();
            }
        });
    }

    private void readBody(RoutingContext context) {
        boolean media = context.request().path().contains("/media") || context.request().path().endsWith("/photo");
        (media ? mediaBody : jsonBody).handle(context);
    }
}
