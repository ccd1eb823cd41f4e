package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Senders that are slow, or gone before they are done, hold up nobody but themselves.
 */
class DoorSlowTest extends DoorTestSupport {

    @Test
    void endsADrippingBodyAtItsTimeout() throws Exception {
        try (RawHttp http = RawHttp.to(port)) {
            long start = System.nanoTime();
            http.send("POST /open HTTP/1.1", "Host: waba", "Content-Length: " + BODY.length(), "", "");
            Thread dripper = new Thread(() -> drip(http));
            dripper.start();

            assertThat(http.answer()).startsWith("HTTP/1.1 408 ").containsIgnoringCase("content-length: 0");
            assertThat((System.nanoTime() - start) / 1_000_000).isBetween(400L, 3_000L);
            assertThat(http.isClosed()).isTrue();
            dripper.join();
        }
        expectNothingCameIn();
    }

    // one byte at a time, until the server has had enough
    private static void drip(RawHttp http) {
        try {
            for (char c : BODY.toCharArray()) {
                http.send(String.valueOf(c));
                Thread.sleep(50);
            }
        } catch (Exception e) {
            // that is the end of it
        }
    }

    @Test
    void closesAConnectionWhoseBodyItDidNotWantToWaitFor() throws Exception {
        try (RawHttp http = RawHttp.to(port)) {
            http.send("POST /basic HTTP/1.1", "Host: waba", "Content-Length: 1000", "", "");

            assertThat(http.answer()).startsWith("HTTP/1.1 401 ");
            assertThat(http.isClosed()).isTrue();
        }
    }

    @Test
    void keepsTheConnectionOfASenderThatIsKnown() throws Exception {
        try (RawHttp http = RawHttp.to(port)) {
            for (int i = 0; i < 3; i++) {
                assertThat(http.send("POST /open HTTP/1.1", "Host: waba", "Content-Length: 1", "", "{").answer())
                        .startsWith("HTTP/1.1 400 ");
            }
            // longer than a connection is left open for a body that is not wanted
            await().during(java.time.Duration.ofMillis(700)).until(() -> true);
            assertThat(http.send("POST /open HTTP/1.1", "Host: waba", "Content-Length: 2", "", "{}").answer())
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void closesTheConnectionOfARefusedRequestThatIsOver() throws Exception {
        for (String path : new String[]{ "/basic", "/secret" }) {
            try (RawHttp http = RawHttp.to(port)) {
                assertThat(http.send("POST " + path + " HTTP/1.1", "Host: waba", "Content-Length: 2", "", "{}").answer())
                        .matches("(?s)HTTP/1.1 40[13] .*");
                assertThat(http.isClosed()).isTrue();
            }
        }
    }

    @Test
    void servesOthersWhileManyBodiesDrip() throws Exception {
        List<RawHttp> drippers = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                String path = i % 2 == 0 ? "/patient" : "/basic";
                drippers.add(RawHttp.to(port).send("POST " + path + " HTTP/1.1", "Host: waba", "Content-Length: 100", "", "{"));
            }
            long start = System.nanoTime();
            assertThat(post("/patient", BODY.getBytes(), Signed.HEADER, Signed.hex(SECRET, BODY)).statusCode()).isEqualTo(200);
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(PATIENCE - 500);
            for (int i = 0; i < drippers.size(); i++) {
                assertThat(drippers.get(i).answer()).matches(i % 2 == 0 ? "(?s)HTTP/1.1 (408|503) .*" : "(?s)HTTP/1.1 401 .*");
            }
        } finally {
            for (RawHttp dripper : drippers) {
                dripper.close();
            }
        }
        assertThat(knock("/open", BODY)).isEqualTo(200);
    }

    @Test
    void doesNotFillTheLogWithSendersThatGoAway() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (int i = 0; i < 40; i++) {
                String path = i % 2 == 0 ? "/open" : "/basic";
                try (RawHttp http = RawHttp.to(port)) {
                    http.send("POST " + path + " HTTP/1.1", "Host: waba", "Content-Length: 100", "", "{");
                }
            }
            WabaConsumer open = (WabaConsumer) context.getRoutes().get(0).getConsumer();
            WabaConsumer basic = (WabaConsumer) context.getRoutes().get(1).getConsumer();
            await().until(() -> open.answers().values().stream().mapToLong(n -> n).sum() == 20
                    && basic.answers().getOrDefault(401, 0L) == 20);
            await().during(java.time.Duration.ofMillis(300)).until(() -> true);

            assertThat(log.atLeast(Level.WARN)).hasSizeLessThan(5);
        }
        expectNothingCameIn();
    }

    @Test
    void survivesManyHeaders() throws Exception {
        String[] lines = new String[10_004];
        java.util.Arrays.fill(lines, "X-Many: 1");
        lines[0] = "POST /open HTTP/1.1";
        lines[1] = "Content-Length: 2";
        lines[lines.length - 2] = "";
        lines[lines.length - 1] = "{}";

        try {
            assertThat(raw(lines)).matches("(?s)HTTP/1.1 4\\d\\d .*");
        } catch (java.net.SocketException e) {
            // cut off while it was still talking: as good an answer
        }
        expectNothingCameIn();
    }
}
