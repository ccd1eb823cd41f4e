package io.github.camelwaba.webhook;

import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Adds the webhook to the router that Camel's own consumers are on (Camel Main, Quarkus, Karaf).
 */
final class VertxWebhookServer {

    private VertxWebhookServer() {
    }

    static boolean isFor(PlatformHttpEngine engine) {
        return engine instanceof VertxPlatformHttpEngine;
    }

    /**
     * Serves that path from now on.
     *
     * @return                       what ends it
     * @throws IllegalStateException if there is no server
     */
    static Runnable serve(CamelContext context, PlatformHttpEngine engine, String path, WebhookChecks checks) {
        VertxPlatformHttpRouter router = router(context, engine);
        if (router == null) {
            throw new IllegalStateException("No router of Vert.x is there");
        }
        if (router.getServer() != null) {
            VertxRouterErrors.handle(router.getServer().getServer());
        }
        Route route = router.route(path);
        for (Handler<RoutingContext> handler : ((VertxPlatformHttpEngine) engine).getHandlers()) {
            // as Camel's consumers have it
            route.handler(handler);
        }
        route.handler(new VertxWebhook(checks));
        return route::remove;
    }

    /** The one that Camel's consumers look up; null without. */
    static VertxPlatformHttpRouter router(CamelContext context, PlatformHttpEngine engine) {
        return context.getRegistry().lookupByNameAndType(
                VertxPlatformHttpRouter.getRouterNameFromPort(engine.getServerPort()), VertxPlatformHttpRouter.class);
    }
}
