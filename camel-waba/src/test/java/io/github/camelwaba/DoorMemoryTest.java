package io.github.camelwaba;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process of 256 MB outlives what strangers and a sender gone mad can post to it, and serves on.
 */
@Timeout(60)
class DoorMemoryTest {

    private static final long HUGE = 600_000_000L;
    private static final int MAX_BODY = 8 * 1024 * 1024;
    private static final String BASIC = "Authorization: " + WabaTestSupport.basic("waba", "open sesame");

    private static int port;
    private static Process app;
    private static BufferedReader output;

    @BeforeAll
    static void startApplication() throws Exception {
        port = WabaTestSupport.freePort();
        app = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), DoorApp.class.getName(),
                String.valueOf(port))
                .redirectErrorStream(true).start();
        output = new BufferedReader(new InputStreamReader(app.getInputStream(), StandardCharsets.UTF_8));
        await("READY");
    }

    @AfterAll
    static void stopApplication() throws Exception {
        app.getOutputStream().close();
        if (!app.waitFor(15, TimeUnit.SECONDS)) {
            app.destroyForcibly();
        }
    }

    @Test
    void refusesAHugePostThatAnnouncesItsSize() throws Exception {
        assertThat(huge("POST /open HTTP/1.1", "Content-Length: " + HUGE)).startsWith("HTTP/1.1 413 ");
        assertThat(huge("POST /basic HTTP/1.1", "Content-Length: " + HUGE)).startsWith("HTTP/1.1 413 ");
        serves();
    }

    @Test
    void refusesAHugePostThatDoesNotAnnounceItsSize() throws Exception {
        assertThat(huge("POST /basic HTTP/1.1", "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 401 ");
        assertThat(huge("POST /basic HTTP/1.1", "Transfer-Encoding: chunked", BASIC)).startsWith("HTTP/1.1 413 ");
        assertThat(huge("POST /open HTTP/1.1", "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 413 ");
        serves();
    }

    @Test
    void refusesMoreEventsThanTheInboxCanHold() throws Exception {
        for (String event : new String[]{ "{}", "[]", "1", "{\"id\":\"1\"}" }) {
            assertThat(post(events(event, MAX_BODY / (event.length() + 1) - 20))).as("%s", event)
                    .matches("HTTP/1.1 400 (?s:.*)");
            int tokens = event.equals("1") ? 1 : event.startsWith("{\"") ? 4 : 2;
            assertThat(post(events(event, 990_000 / tokens))).as("%s", event).matches("HTTP/1.1 503 (?s:.*)");
        }
        serves();
    }

    private static String events(String event, int count) {
        return "{\"messages\":[" + (event + ",").repeat(count - 1) + event + "]}";
    }

    private static void serves() throws Exception {
        assertThat(post(Payloads.text("4915550001111", "ABGG" + System.nanoTime(), "Hi"))).startsWith("HTTP/1.1 200 ");
        await("TOOK");
        assertThat(app.isAlive()).isTrue();
    }

    private static String post(String body) throws IOException {
        return RawHttp.exchange(port, "POST /open HTTP/1.1", "Host: waba", "Content-Length: " + body.length(), "", body);
    }

    private static String huge(String... head) throws Exception {
        try (RawHttp http = RawHttp.to(port)) {
            http.send(String.join("\r\n", head) + "\r\nHost: waba\r\n\r\n");
            boolean chunked = String.join("", head).contains("chunked");
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> pour(http, chunked));
            String answer = http.answer();
            sender.get(20, TimeUnit.SECONDS);
            return answer;
        }
    }

    private static void pour(RawHttp http, boolean chunked) {
        byte[] block = "x".repeat(0x100000).getBytes(StandardCharsets.US_ASCII);
        byte[] size = "100000\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n".getBytes(StandardCharsets.US_ASCII);
        try {
            for (long sent = 0; sent < HUGE; sent += block.length) {
                if (chunked) {
                    http.send(size).send(block).send(end);
                } else {
                    http.send(block);
                }
            }
        } catch (IOException e) {
            // the server need not listen to the end
        }
    }

    private static void await(String line) throws IOException {
        for (String next = output.readLine(); !line.equals(next); next = output.readLine()) {
            assertThat(next).as("the application ended").isNotNull();
        }
    }
}
