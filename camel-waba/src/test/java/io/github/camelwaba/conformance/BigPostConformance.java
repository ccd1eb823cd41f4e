package io.github.camelwaba.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.Payloads;
import io.github.camelwaba.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static io.github.camelwaba.conformance.ConformanceClient.BASIC;
import static io.github.camelwaba.conformance.ConformanceClient.PHONE;
import static io.github.camelwaba.conformance.ConformanceClient.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A process of 256 MB outlives what strangers and a sender gone mad can post to it, and serves on. The application is a
 * packaged one, as it would run anywhere, with {@link ConformanceRoutes} in it.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BigPostConformance {

    private static final long HUGE = 600_000_000L;
    private static final int MAX_BODY = 8 * 1024 * 1024;
    private static final Duration START = Duration.ofSeconds(60);
    private static final String CREDENTIALS = "Authorization: " + BASIC;

    private ConformanceClient client;
    private Process app;
    private Path log;

    /**
     * What goes behind <code>java -Xmx256m</code> to run the application: properties, and <code>-jar</code> or a main class.
     * It needs a key (<code>camel.component.waba.api-key</code>, any), and calls nobody.
     *
     * @param port where it is to listen on loopback
     */
    protected abstract List<String> application(int port);

    @BeforeAll
    public void startApplication() throws Exception {
        int port = MainConformanceApp.freePort();
        client = new ConformanceClient("http://127.0.0.1:" + port);
        log = Path.of("target", "conformance", getClass().getSimpleName() + ".log");
        Files.createDirectories(log.getParent());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(application(port));
        app = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(app.isAlive()).as("the application ended, see %s", log).isTrue();
            return isServing();
        });
    }

    @AfterAll
    public void stopApplication() throws Exception {
        app.destroy();
        if (!app.waitFor(15, TimeUnit.SECONDS)) {
            app.destroyForcibly();
        }
    }

    @Test
    public void refusesAHugePostThatAnnouncesItsSize() throws Exception {
        assertThat(huge("X-None: 1", "Content-Length: " + HUGE)).startsWith("HTTP/1.1 413");
        assertThat(huge(CREDENTIALS, "Content-Length: " + HUGE)).startsWith("HTTP/1.1 413");
        serves();
    }

    @Test
    public void refusesAHugePostThatDoesNotAnnounceItsSize() throws Exception {
        assertThat(huge("X-None: 1", "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 401");
        assertThat(huge(CREDENTIALS, "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 413");
        serves();
    }

    // what was refused is not kept, also while the rest of it is awaited
    @Test
    public void refusesManyBodiesAboveTheLimitAtATime() throws Exception {
        byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        List<RawHttp> senders = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                RawHttp http = client.connect();
                senders.add(http);
                http.send("POST " + client.path("large") + " HTTP/1.1", "Host: waba", CREDENTIALS, "Transfer-Encoding: chunked",
                        "", "");
                for (int sent = 0; sent <= MAX_BODY; sent += 0x100000) {
                    http.send(chunk);
                }
            }
            for (RawHttp http : senders) {
                assertThat(http.answer()).startsWith("HTTP/1.1 413");
            }
        } finally {
            for (RawHttp http : senders) {
                http.close();
            }
        }
        serves();
    }

    // servers and filters like to take a form to pieces, in memory, before anybody has asked for it
    @Test
    public void refusesOtherMethodsWithAHugeForm() throws Exception {
        assertThat(pourInto("PUT", "Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 405");
        serves();
    }

    @Test
    public void refusesMoreEventsThanTheInboxCanHold() throws Exception {
        for (String event : new String[]{ "{}", "[]", "1", "{\"id\":\"1\"}" }) {
            assertThat(knock(events(event, MAX_BODY / (event.length() + 1) - 20))).as("%s", event).isEqualTo(400);
            int tokens = event.equals("1") ? 1 : event.startsWith("{\"") ? 4 : 2;
            assertThat(knock(events(event, 990_000 / tokens))).as("%s", event).isEqualTo(413);
        }
        serves();
    }

    private static String events(String event, int count) {
        return "{\"messages\":[" + (event + ",").repeat(count - 1) + event + "]}";
    }

    private int knock(String body) throws Exception {
        return client.knock("large", body, "Authorization", BASIC);
    }

    private boolean isServing() {
        try {
            return knock("{}") == 200;
        } catch (Exception e) {
            // not yet
            return false;
        }
    }

    private void serves() throws Exception {
        String id = newId();
        assertThat(knock(Payloads.text(PHONE, id, "Hi"))).isEqualTo(200);
        client.awaitTaken("large", id);
        assertThat(app.isAlive()).as("lives, see %s", log).isTrue();
    }

    private String huge(String... headers) throws Exception {
        return pourInto("POST", headers);
    }

    private String pourInto(String method, String... headers) throws Exception {
        try (RawHttp http = client.connect()) {
            http.send(method + " " + client.path("large") + " HTTP/1.1\r\nHost: waba\r\n" + String.join("\r\n", headers)
                    + "\r\n\r\n");
            boolean chunked = String.join("", headers).contains("chunked");
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
}
