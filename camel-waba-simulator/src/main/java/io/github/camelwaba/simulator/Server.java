package io.github.camelwaba.simulator;

import java.net.BindException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelwaba.simulator.control.ControlApi;
import io.github.camelwaba.simulator.delivery.WebhookClient;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.ApiRoutes;
import io.github.camelwaba.simulator.http.CallLog;
import io.github.camelwaba.simulator.http.Dialect;
import io.github.camelwaba.simulator.http.LocalOnly;
import io.github.camelwaba.simulator.onpremise.OnPremise;
import io.github.camelwaba.simulator.phone.PhonePage;
import io.github.camelwaba.simulator.state.WebhookTarget;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running simulator: puts the parts together and listens. */
final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int WAIT_SECONDS = 30;
    private static final int IDLE_SECONDS = 600;

    private final WabaSimulator.Builder options;
    private final Vertx vertx;
    private final World world;
    private final CallLog calls;
    private final Dialect dialect;
    private final HttpServer http;

    Server(WabaSimulator.Builder options) {
        this.options = options;
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.world = new World(new WebhookClient(vertx), options.policy);
        this.calls = new CallLog(world.clock());
        this.dialect = new OnPremise(world);
        begin();
        this.http = listen();
        LOG.info("Simulator listens at {}", baseUrl());
    }

    World world() {
        return world;
    }

    CallLog calls() {
        return calls;
    }

    int port() {
        return http.actualPort();
    }

    String baseUrl() {
        String host = options.host.equals("0.0.0.0") || options.host.equals("::") ? "127.0.0.1" : options.host;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    Line add(String key, String phoneNumber) {
        return world.add(key, phoneNumber, dialect.payloads());
    }

    void reset() {
        world.reset();
        calls.clear();
        begin();
        world.changes().fire();
    }

    @Override
    public void close() {
        world.clock().close();
        try {
            await(vertx.close());
        } catch (IllegalStateException e) {
            LOG.warn("The simulator did not stop cleanly: {}", e.getMessage());
        }
    }

    private void begin() {
        Line main = add(options.key, options.phoneNumber);
        if (!options.businessName.isEmpty()) {
            main.state().profile().name(options.businessName);
        }
        if (!options.webhookUrl.isEmpty()) {
            main.webhook(new WebhookTarget(options.webhookUrl, options.webhookHeaders));
        }
    }

    private HttpServer listen() {
        HttpServerOptions server = new HttpServerOptions().setHost(options.host).setPort(options.port)
                .setIdleTimeout(IDLE_SECONDS).setMaxHeaderSize(32 * 1024);
        try {
            return await(vertx.createHttpServer(server).requestHandler(router()).listen());
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private Router router() {
        Router router = Router.router(vertx);
        LocalOnly guard = new LocalOnly(options.host);
        new ApiRoutes(vertx, world, List.of(dialect), calls, guard).mount(router);
        router.route().handler(guard::handle);
        new ControlApi(vertx, world, calls, this::add, this::reset).mount(router);
        new PhonePage().mount(router);
        return router;
    }

    private <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BindException) {
                throw new IllegalStateException(
                        "Port " + options.port + " is taken on " + options.host
                                + ": stop what listens there, or choose another port (0 for a free one)",
                        e.getCause());
            }
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Nothing happened within " + WAIT_SECONDS + " s", e);
        }
    }
}
