package io.github.camelwaba.simulator.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.state.Hosting;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

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
    private final Map<Hosting, Router> routers = new EnumMap<>(Hosting.class);

    public ApiRoutes(Vertx vertx, World world, List<Dialect> dialects, CallLog calls, LocalOnly guard) {
        this.dialects = dialects;
        this.calls = calls;
        this.guard = guard;
        this.faults = new CallFaults(world.faults(), vertx);
        this.gateway = new Gateway(world, (line, path) -> dialect(line.state().hosting()).owns(path));
        dialects.forEach(dialect -> {
            Router router = Router.router(vertx);
            dialect.mount(router);
            routers.put(dialect.hosting(), router);
        });
    }

    public void mount(Router router) {
        before(router, guard::refuseForeignPages);
        before(router, this::readBody);
        before(router, calls::record);
        before(router, faults::handle);
        before(router, gateway::authenticate);
        before(router, gateway::refuseBlocked);
        before(router, context -> routers.get(Gateway.line(context).state().hosting()).handleContext(context));
        router.route().failureHandler(context -> {
            if (isOurs(context)) {
                answerer(context).failed(context);
            } else {
                context.next();
            }
        });
    }

    private void before(Router router, Handler<RoutingContext> handler) {
        router.route().handler(context -> {
            if (isOurs(context)) {
                handler.handle(context);
            } else {
                context.next();
            }
        });
    }

    private boolean isOurs(RoutingContext context) {
        return dialects.stream().anyMatch(dialect -> dialect.owns(context.request().path()));
    }

    private Dialect answerer(RoutingContext context) {
        Line line = Gateway.line(context);
        return line != null
                ? dialect(line.state().hosting())
                : dialects.stream().filter(dialect -> dialect.owns(context.request().path())).findFirst().orElseThrow();
    }

    private Dialect dialect(Hosting hosting) {
        return dialects.stream().filter(each -> each.hosting() == hosting).findFirst().orElseThrow();
    }

    private void readBody(RoutingContext context) {
        boolean media = context.request().path().contains("/media") || context.request().path().endsWith("/photo");
        Bodies.read(context, media ? MAX_MEDIA : MAX_JSON);
    }
}
