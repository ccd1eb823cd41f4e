package io.github.camelwaba.springboot;

import java.util.List;

import io.github.camelwaba.webhook.ServerAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.ApplicationContext;

/**
 * Where the web server that Spring Boot starts listens. A container that the application is deployed to does not tell.
 */
final class EmbeddedServer {

    private final ApplicationContext application;
    private final ObjectProvider<ServerProperties> properties;

    EmbeddedServer(ApplicationContext application, ObjectProvider<ServerProperties> properties) {
        this.application = application;
        this.properties = properties;
    }

    /**
     * @return null when there is no such server
     */
    List<ServerAddress> addresses(String path) {
        WebServer server = application instanceof WebServerApplicationContext web ? web.getWebServer() : null;
        ServerProperties settings = properties.getIfAvailable();
        if (server == null || settings == null) {
            return null;
        }
        String host = settings.getAddress() == null ? null : settings.getAddress().getHostAddress();
        String whole = ServerAddress.path(settings.getServlet().getContextPath(), path);
        return List.of(new ServerAddress(Ssl.isEnabled(settings.getSsl()), host, server.getPort(), whole, "server.port"));
    }
}
