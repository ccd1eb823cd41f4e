package io.github.camelwaba;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.test.junit5.CamelTestSupport;

/**
 * A context with an HTTP server on a free port of loopback, and a simulator beside it.
 */
abstract class WabaTestSupport extends CamelTestSupport {

    static final String PHONE = "4915550001111";
    static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Below those that the system gives to clients, which would take one before the server does. */
    private static final int FIRST_PORT = 12_000;
    private static final int PORTS = 20_000;
    private static final AtomicInteger NEXT_PORT = new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    final int port = freePort();

    static int freePort() {
        for (int i = 0; i < PORTS; i++) {
            int port = FIRST_PORT + NEXT_PORT.getAndIncrement() % PORTS;
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody has it
            }
        }
        throw new IllegalStateException("no port is free");
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.addService(httpServer());
        WabaComponent waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setBaseUrl(SIMULATOR.simulator().baseUrl());
        waba.getConfiguration().setApiKey(SIMULATOR.simulator().number().key());
        // nothing of a test is to be found by the next; those about the journal say so
        waba.getConfiguration().setInbox("memory");
        configure(waba);
        return context;
    }

    VertxPlatformHttpServer httpServer() {
        return httpServer(port);
    }

    static VertxPlatformHttpServer httpServer(int port) {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(port);
        return new VertxPlatformHttpServer(http);
    }

    /** Sets what a test needs beyond key and address. */
    void configure(WabaComponent waba) {
        // as it is
    }

    static Customer ada() {
        return SIMULATOR.simulator().customer(PHONE, "Ada Park");
    }

    String webhookUrl() {
        return webhookUrl("/waba/webhook");
    }

    String webhookUrl(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String body, String... headers) throws Exception {
        return post("/waba/webhook", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(webhookUrl(path))).timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
