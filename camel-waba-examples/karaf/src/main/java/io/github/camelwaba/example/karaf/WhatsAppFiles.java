package io.github.camelwaba.example.karaf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.apache.camel.CamelContext;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;

/**
 * Runs the routes with what is in <code>etc/io.github.camelwaba.example.karaf.cfg</code>, anew with each change of it.
 */
@Component(configurationPid = Settings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE, immediate = true, service = {})
public final class WhatsAppFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppFiles.class);

    private CamelContext context;

    @Activate
    void start(BundleContext bundle, Map<String, Object> configuration) {
        CamelContext starting = new OsgiDefaultCamelContext(bundle);
        try {
            Settings settings = Settings.of(configuration);
            configure(starting, settings);
            // routes after the context: when that fails, Camel leaves it to us to say so
            starting.setAutoStartup(false);
            starting.start();
            starting.getRouteController().startAllRoutes();
            context = starting;
        } catch (Exception e) {
            starting.stop();
            // with an exception the bundle would have to be restarted by hand
            LOG.error("WhatsApp files do not run: {}. Correct etc/{}.cfg, and they start by themselves", reason(e),
                    Settings.PID);
        }
    }

    @Deactivate
    void stop() {
        if (context != null) {
            context.stop();
            context = null;
        }
    }

    private static void configure(CamelContext context, Settings settings) throws Exception {
        // also the name of the journal's directory: it must not change with the bundle's version
        context.getCamelContextExtension().setName("whatsapp-files");
        context.getPropertiesComponent().addInitialProperty("directory", settings.directory());
        settings.configure(context);
        context.addService(server(settings));
        context.addRoutes(new FileRoutes());
    }

    // in Karaf nothing starts an HTTP server for Camel by itself
    private static VertxPlatformHttpServer server(Settings settings) {
        try (ServerSocket probe = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
            LOG.debug("The port {} is free", probe.getLocalPort());
        } catch (IOException e) {
            throw new IllegalArgumentException("The port " + settings.port() + " cannot be served at " + settings.host() + ": "
                    + e.getMessage() + ". Set the options host and port to what is free", e);
        }
        VertxPlatformHttpServerConfiguration server = new VertxPlatformHttpServerConfiguration();
        server.setBindHost(settings.host());
        server.setBindPort(settings.port());
        return new VertxPlatformHttpServer(server);
    }

    private static String reason(Exception failure) {
        Throwable cause = failure;
        // Camel's exceptions about a route repeat the one within
        while (cause.getCause() != null && cause instanceof FailedToStartRouteException) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
