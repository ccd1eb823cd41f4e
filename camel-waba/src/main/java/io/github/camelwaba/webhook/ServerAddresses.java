package io.github.camelwaba.webhook;

import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;

/**
 * Finds where the HTTP server of Camel Platform HTTP listens.
 */
final class ServerAddresses {

    /** Whether Vert.x is there. */
    static final boolean VERTX = isThere(
            "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter");

    private ServerAddresses() {
    }

    /**
     * @return null when it cannot be known, as with the servlet container that an application is deployed to
     */
    static List<ServerAddress> of(CamelContext context, PlatformHttpEngine engine, String path) {
        return VERTX && engine != null ? VertxServerAddresses.of(context, engine, path) : null;
    }

    // with the loader of this class, as the classes that need it are loaded
    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, ServerAddresses.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
