package io.github.camelwaba.example.cluster;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;

/**
 * A load balancer: each request goes to the next edge, whether that one lives or not. What meets a dead one is answered 502,
 * and 360dialog delivers it again.
 */
final class RoundRobin implements AutoCloseable {

    private static final int CONNECTIONS = 128;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /**
     * @param port  that it listens on, 0 for a free one
     * @param edges ports of this machine
     */
    RoundRobin(int port, List<Integer> edges) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<SocketAddress> origins = edges.stream().map(edge -> SocketAddress.inetSocketAddress(edge, "127.0.0.1")).toList();
        HttpProxy proxy = HttpProxy
                .reverseProxy(
                        vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setConnectTimeout(1_000)))
                .originSelector(
                        request -> Future.succeededFuture(origins.get(Math.floorMod(next.getAndIncrement(), origins.size()))));
        server = vertx.createHttpServer().requestHandler(proxy).listen(port, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
