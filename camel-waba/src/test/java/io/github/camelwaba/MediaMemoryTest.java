package io.github.camelwaba;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files pass through: a process of 64 MB downloads 300 MB, and uploads them again.
 */
@Timeout(60)
class MediaMemoryTest {

    private static final long SIZE = 300L * 1024 * 1024;

    private final AtomicLong uploaded = new AtomicLong();

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aFileLargerThanTheMemoryPassesThrough(String hosting) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::serve);
        server.start();
        try {
            Process app = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
                    MediaApp.class.getName(), "http://127.0.0.1:" + server.getAddress().getPort(), hosting)
                    .redirectErrorStream(true).start();
            String output = new String(app.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(output).containsSubsequence(SIZE + "\n", "DONE\n");
            assertThat(uploaded.get()).isBetween(SIZE, SIZE + 1000);
        } finally {
            server.stop(0);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                try (InputStream in = exchange.getRequestBody()) {
                    uploaded.set(in.transferTo(OutputStream.nullOutputStream()));
                }
                answer(exchange, "{\"id\":\"2\",\"media\":[{\"id\":\"2\"}]}");
            } else if (path.equals("/media-1")) {
                answer(exchange, "{\"url\":\"https://lookaside.example/file\"}");
            } else {
                exchange.getResponseHeaders().add("Content-Type", "video/mp4");
                exchange.sendResponseHeaders(200, 0);
                byte[] block = new byte[1 << 20];
                for (long sent = 0; sent < SIZE; sent += block.length) {
                    exchange.getResponseBody().write(block);
                }
            }
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.sendResponseHeaders(200, json.length());
        exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
