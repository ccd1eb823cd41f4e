package io.github.camelwaba.webhook;

import java.util.List;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.component.platform.http.HttpEndpointModel;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Serves a path on the platform's HTTP server: on the router of Vert.x, through a {@link WebhookEngine}, or through Camel
 * Platform HTTP. No byte of a body is read before the checks that need none.
 */
public final class WebhookServer extends ServiceSupport {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private final CamelContext context;
    private final String path;
    private final WebhookChecks checks;
    private final Consumer owner;
    private PlatformHttpEndpoint endpoint;
    private Consumer consumer;
    private WebhookEngine engine;
    private Runnable route;

    /**
     * @param owner whose path it is, for all that lists the paths of the server
     */
    public WebhookServer(Consumer owner, String path, WebhookChecks checks) {
        this.context = owner.getEndpoint().getCamelContext();
        this.path = path;
        this.checks = checks;
        this.owner = owner;
    }

    /**
     * @throws IllegalArgumentException if the path is none
     */
    public static String checkPath(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        if (!PATH.matcher(absolute).matches()) {
            throw new IllegalArgumentException(
                    "The option path must be a plain path such as /waba/webhook: letters, digits and . _ ~ - between slashes");
        }
        return absolute;
    }

    /**
     * @throws IllegalArgumentException if the path is served already
     */
    public void requireFreePath() {
        requireFreePath(component());
    }

    private void requireFreePath(PlatformHttpComponent component) {
        for (HttpEndpointModel other : component.getHttpEndpoints()) {
            if (path.equals(other.getUri())) {
                throw new IllegalArgumentException(
                        "The path " + path + " is served already. Give this waba:webhook a path of its own (option path)");
            }
        }
    }

    @Override
    protected void doStart() throws Exception {
        PlatformHttpComponent component = component();
        requireFreePath(component);
        WebhookEngine own = context.getRegistry().findSingleByType(WebhookEngine.class);
        if (own != null) {
            own.serve(path, checks);
            engine = own;
            return;
        }
        try {
            if (ServerAddresses.VERTX && VertxWebhookServer.isFor(component.getEngine())) {
                route = VertxWebhookServer.serve(context, component.getEngine(), path, checks);
                component.addHttpEndpoint(path, "POST", null, null, owner);
            } else {
                serveStream(component);
            }
        } catch (NoSuchBeanException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // how Camel's engines fail without a server, each in some version
            throw noServer(e);
        }
    }

    private void serveStream(PlatformHttpComponent component) throws Exception {
        if (component.getEngine() != null && component.getEngine().getClass().getName().contains("springboot")) {
            LOG.warn("Camel reads whole bodies into memory on Spring Boot before {} can refuse them: whoever reaches it can "
                    + "exhaust the heap. Add camel-waba-starter, which serves it otherwise",
                    path);
        }
        endpoint = (PlatformHttpEndpoint) component.createEndpoint("platform-http:" + path + "?useStreaming=true");
        ServiceHelper.startService(endpoint);
        consumer = endpoint.createConsumer(new StreamWebhook(checks));
        ServiceHelper.startService(consumer);
    }

    @Override
    protected void doStop() {
        if (engine != null) {
            engine.stop(path);
            engine = null;
        }
        if (route != null) {
            route.run();
            route = null;
            component().removeHttpEndpoint(path);
        }
        ServiceHelper.stopAndShutdownServices(consumer, endpoint);
        consumer = null;
        endpoint = null;
    }

    /**
     * Where it is served, once it is started; null when that cannot be known.
     */
    public List<ServerAddress> addresses() {
        return engine != null ? engine.addresses(path) : ServerAddresses.of(context, component().getEngine(), path);
    }

    private PlatformHttpComponent component() {
        try {
            return context.getComponent("platform-http", PlatformHttpComponent.class);
        } catch (RuntimeException e) {
            throw noServer(e);
        }
    }

    private IllegalStateException noServer(Exception cause) {
        return new IllegalStateException(
                "waba:webhook finds no HTTP server to serve " + path
                        + " on. With Camel Main add camel-platform-http-main and set "
                        + "camel.server.enabled=true; with Spring Boot add camel-waba-starter; "
                        + "with Quarkus add camel-quarkus-platform-http; in Karaf install the feature camel-waba-vertx "
                        + "and start a VertxPlatformHttpServer in the context",
                cause);
    }
}
