package io.github.camelwaba.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.apache.camel.util.FileUtil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Events that the route does not get to wait on disk, not in memory. */
@Tag("faults")
@Timeout(1800)
class BacklogTest {

    private static final int EVENTS = 2_000 * Math.max(3, Integer.getInteger("faults.rounds", 3));
    private static final int EVENTS_OF_A_POST = 250;
    private static final int CHATS = 2_000;
    private static final int HEAP_MEGABYTES = EVENTS < 100_000 ? 64 : 128;
    // all of them together are larger than the heap
    private static final String WORDS = "a long story".repeat(HEAP_MEGABYTES * 1_250_000 / EVENTS / 12);

    private final int port = ChildJvm.port();
    private final Path directory = Path.of("target", "faults", "backlog");

    @Test
    void isTakenWhateverItsSizeAndDeliveredOnceInASmallHeap() throws Exception {
        FileUtil.removeDir(directory.toFile());
        try (LedgerServer server = new LedgerServer();
                LedgerClient ledger = new LedgerClient(server.port());
                ChildJvm app = ChildJvm.start(directory.resolve("app.log"),
                        List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:+ExitOnOutOfMemoryError"), BacklogApp.class, port,
                        server.port(),
                        "inbox=journal&concurrentConsumers=40&inboxDirectory=" + directory.resolve("inbox"))) {
            HttpClient client = HttpClient.newHttpClient();
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> post(client, "{}") == 200);
            for (int first = 0; first < EVENTS; first += EVENTS_OF_A_POST) {
                assertThat(post(client, payload(first))).isEqualTo(200);
            }
            Arrivals arrivals = new Arrivals(ledger, id -> true);
            assertThat(arrivals.count()).isZero();
            app.tell("go on");
            await().atMost(Duration.ofMinutes(20)).pollInterval(Duration.ofMillis(200)).until(() -> {
                app.live(0);
                return arrivals.count() == EVENTS;
            });
            assertThat(ledger.lines()).hasSize(EVENTS).noneMatch(LedgerLine::redelivered);
        }
    }

    private int post(HttpClient client, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/waba/webhook"))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String payload(int first) {
        return IntStream.range(first, first + EVENTS_OF_A_POST).mapToObj(BacklogTest::message)
                .collect(Collectors.joining(",", "{\"messages\": [", "]}"));
    }

    private static String message(int number) {
        return """
                {"id": "ABGG-%d", "type": "text", "from": "%d", "timestamp": "1735725600", "text": {"body": "%s"}}"""
                .formatted(number, 4_915_550_000_000L + number % CHATS, WORDS);
    }
}
