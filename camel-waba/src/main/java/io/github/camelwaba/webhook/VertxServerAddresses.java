package io.github.camelwaba.webhook;

import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;

/**
 * Where the Vert.x server of Camel Platform HTTP listens: Camel's own (Camel Main, Karaf), or that of Quarkus.
 */
final class VertxServerAddresses {

    private VertxServerAddresses() {
    }

    /**
     * @return null when it cannot be known
     */
    static List<ServerAddress> of(CamelContext context, PlatformHttpEngine engine, String path) {
        if (!VertxWebhookServer.isFor(engine)) {
            return null;
        }
        VertxPlatformHttpRouter router = VertxWebhookServer.router(context, engine);
        if (router == null) {
            return null;
        }
        return router.getServer() == null ? QuarkusServerAddresses.of(context, path) : ofServer(router.getServer(), path);
    }

    private static List<ServerAddress> ofServer(VertxPlatformHttpServer server, String path) {
        String whole = ServerAddress.path(server.getPath(), path);
        ServerAddress plain = new ServerAddress(false, server.getHost(), server.getPort(), whole, "camel.server.port");
        ServerAddress tls = new ServerAddress(true, server.getHost(), server.getPort(), whole, "camel.server.port");
        // its own TLS parameters it does not tell
        return server.isUseGlobalSslContextParameters() ? List.of(tls) : List.of(plain, tls);
    }
}
