package io.github.camelwaba;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients without credentials can do to the webhook while a sender who has them delivers.
 */
class WebhookAttackTest extends DoorTestSupport {

    // 360dialog gives up after 5 s
    private static final int IN_TIME = 3000;

    @Test
    void answersInTimeWhilePipelinedRequestsPourIn() throws Exception {
        int clients = 40;
        byte[] requests = "GET /basic HTTP/1.1\r\nHost: waba\r\n\r\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        assertInTime(3 * IN_TIME, "/basic", "Authorization", BASIC);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<Void>> pours = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                pours.add(CompletableFuture.runAsync(() -> pour(requests), threads));
            }
            for (int i = 0; i < 10; i++) {
                assertInTime("/basic", "Authorization", BASIC);
            }
            CompletableFuture.allOf(pours.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdownNow();
        }
        WabaConsumer webhook = (WabaConsumer) context.getRoutes().get(1).getConsumer();
        // the first refusal of each connection is the last thing that happens on it
        assertThat(webhook.answers()).containsEntry(405, (long) clients).containsEntry(200, 11L);
    }

    private void pour(byte[] requests) {
        try (RawHttp http = RawHttp.to(port)) {
            http.send(requests);
            http.isClosed();
        } catch (IOException e) {
            // cut off, as it should be
        }
    }

    @Test
    void answersInTimeWhileManyRefusedBodiesAreHeldBack() throws Exception {
        for (String body : new String[]{ "", "{" }) {
            halfSent("/basic", body, 401, "Authorization", BASIC);
        }
    }

    @Test
    void answersInTimeWhileManyHalfSentBodiesWaitForTheirRest() throws Exception {
        halfSent("/patient", "{", 408, Signed.HEADER, Signed.hex(SECRET, BODY));
    }

    private void halfSent(String path, String body, int refusal, String... legitimate) throws Exception {
        // the first delivery in a process takes longer
        assertInTime(3 * IN_TIME, path, legitimate);
        List<RawHttp> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 600; i++) {
                halves.add(RawHttp.to(port).send("POST " + path + " HTTP/1.1", "Host: waba", "Content-Length: 100", "", body));
            }
            assertInTime(path, legitimate);
            assertThat(halves.get(0).answer()).startsWith("HTTP/1.1 " + refusal + " ");
            assertThat(halves.get(0).isClosed()).isTrue();
        } finally {
            for (RawHttp half : halves) {
                half.close();
            }
        }
    }

    private void assertInTime(String path, String... headers) throws Exception {
        assertInTime(IN_TIME, path, headers);
    }

    private void assertInTime(int millis, String path, String... headers) throws Exception {
        long start = System.nanoTime();
        assertThat(post(path, BODY.getBytes(StandardCharsets.UTF_8), headers).statusCode()).isEqualTo(200);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(millis);
    }

    @Test
    void writesNothingOfOddRequestsIntoTheLog() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (String request : new String[]{ "?%", "?%EVIL", "?%\u001b[31mEVIL", "?%${jndi:EVIL}", "?a=%zz", "%", "/EVIL%",
                    "" }) {
                for (String host : new String[]{ "Host: waba", "X-None: 1", "Host: EVIL:x", "Host: \u001b[31m" }) {
                    String answer = raw("GET /open" + request + " HTTP/1.1", host, "", "");
                    assertThat(answer).as(request).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("EVIL");
                    answer = raw("POST /open" + request + " HTTP/1.1", host, "Content-Length: 1", "", "{");
                    assertThat(answer).as(request).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("EVIL");
                }
                assertInTime("/open");
            }
            assertThat(log.text()).doesNotContain("EVIL").doesNotContain("Exception").doesNotContain("RoutingContext")
                    .doesNotContain("\u001b");
            assertThat(log.atLeast(Level.WARN)).hasSizeLessThan(2);
        }
    }
}
