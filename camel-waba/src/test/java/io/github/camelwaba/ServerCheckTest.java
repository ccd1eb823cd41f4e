package io.github.camelwaba;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import io.github.camelwaba.webhook.ServerAddress;
import io.github.camelwaba.webhook.WebhookAnswer;
import io.github.camelwaba.webhook.WebhookCall;
import io.github.camelwaba.webhook.WebhookChecks;
import io.github.camelwaba.webhook.WebhookEngine;
import io.github.camelwaba.webhook.WebhookHead;
import io.github.camelwaba.webhook.WebhookRegistration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The webhook is registered once it was reached over the server that serves it, whatever that server is like.
 */
class ServerCheckTest {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    @TempDir
    static Path directory;

    private static WebhookRegistration.State start(DefaultCamelContext context, int port) throws Exception {
        WabaComponent waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setBaseUrl(SIMULATOR.baseUrl());
        waba.getConfiguration().setApiKey(SIMULATOR.key());
        waba.getConfiguration().setInbox("memory");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?callbackUrl=http://127.0.0.1:" + port + "/waba/webhook").routeId("bot")
                        .to("log:in?level=DEBUG");
            }
        });
        context.start();
        return state(context);
    }

    private static WebhookRegistration.State state(DefaultCamelContext context) {
        return ((WabaConsumer) context.getRoute("bot").getConsumer()).registration();
    }

    private static void vertx(DefaultCamelContext context, int port, Consumer<VertxPlatformHttpServerConfiguration> settings)
            throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(port);
        settings.accept(http);
        context.addService(new VertxPlatformHttpServer(http));
    }

    @Test
    void reachesAServerWithACertificateOfItsOwn() throws Exception {
        int port = WabaTestSupport.freePort();
        try (DefaultCamelContext context = new DefaultCamelContext(); CapturedLog log = CapturedLog.open()) {
            vertx(context, port, http -> http.setSslContextParameters(certificate()));

            assertThat(start(context, port)).isEqualTo(WebhookRegistration.State.REGISTERED);
        }
    }

    @Test
    void reachesAServerOnAllAddresses() throws Exception {
        int port = WabaTestSupport.freePort();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            vertx(context, port, http -> http.setBindHost("0.0.0.0"));

            assertThat(start(context, port)).isEqualTo(WebhookRegistration.State.REGISTERED);
        }
    }

    @Test
    void waitsForAServerThatOpensItsPortLater() throws Exception {
        int port = WabaTestSupport.freePort();
        try (DefaultCamelContext context = new DefaultCamelContext(); LateServer server = new LateServer(port)) {
            context.getRegistry().bind("server", server);

            assertThat(start(context, port)).isEqualTo(WebhookRegistration.State.PENDING);
            assertThat(SIMULATOR.number().webhookUrl()).isNullOrEmpty();

            server.open();

            await().until(() -> state(context) == WebhookRegistration.State.REGISTERED);
            assertThat(SIMULATOR.number().webhookUrl()).isNotEmpty();
        }
    }

    @Test
    void tellsAnUnauthenticatedClientNothing() throws Exception {
        int port = WabaTestSupport.freePort();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            vertx(context, port, http -> {
            });
            start(context, port);
            String without = RawHttp.exchange(port, "POST /waba/webhook HTTP/1.1", "Host: x", "Content-Length: 0", "", "");

            for (String number : new String[]{ "", "0".repeat(64), "x" }) {
                assertThat(RawHttp.exchange(port, "POST /waba/webhook HTTP/1.1", "Host: x", "X-Waba-Self-Check: " + number,
                        "Content-Length: 0", "", "")).startsWith("HTTP/1.1 401").isEqualTo(without);
            }
        }
    }

    private static SSLContextParameters certificate() {
        Path file = directory.resolve("server.p12");
        try {
            Process keytool = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "waba",
                    "-keyalg", "EC", "-dname", "CN=bot.example", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                    file.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
            assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + file);
        store.setPassword("changeit");
        store.setType("PKCS12");
        KeyManagersParameters keys = new KeyManagersParameters();
        keys.setKeyStore(store);
        keys.setKeyPassword("changeit");
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setKeyManagers(keys);
        return parameters;
    }

    /** A server that opens its port after the routes have started, as that of Quarkus. */
    private static final class LateServer implements WebhookEngine, AutoCloseable {

        private final HttpServer server;
        private final int port;

        private LateServer(int port) throws IOException {
            this.port = port;
            this.server = HttpServer.create();
        }

        @Override
        public void serve(String path, WebhookChecks checks) {
            server.createContext(path, request -> {
                CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
                WebhookCall call = checks.call(new Head(request), answer::complete);
                if (call.begin()) {
                    byte[] body = request.getRequestBody().readAllBytes();
                    call.add(body, 0, body.length);
                    call.complete();
                }
                request.sendResponseHeaders(answer.join().status(), -1);
                request.close();
            });
        }

        void open() throws IOException {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.start();
        }

        @Override
        public List<ServerAddress> addresses(String path) {
            return List.of(new ServerAddress(false, null, port, path, "late.port"));
        }

        @Override
        public void stop(String path) {
            server.removeContext(path);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private record Head(HttpExchange request) implements WebhookHead {

        @Override
        public String method() {
            return request.getRequestMethod();
        }

        @Override
        public String header(String name) {
            return request.getRequestHeaders().getFirst(name);
        }
    }
}
