package io.github.camelwaba;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What anyone outside gets to see of the webhook, and an operator in the log.
 */
class DoorAnswerTest extends DoorTestSupport {

    private static final String SPY = "s3cr3t-4915559999999";
    private static final String QUERY = "?CamelHttpResponseCode=299&Location=" + SPY + "&x=" + SPY;
    private static final String[] HEADERS = {
            "X-Spy: " + SPY, "CamelHttpResponseCode: 299", "Content-Type: text/" + SPY, "Location: http://" + SPY,
            "CamelHttpCharacterEncoding: " + SPY, "Set-Cookie: a=" + SPY, "Cookie: a=" + SPY, "Content-Language: " + SPY,
            "Breadcrumbid: " + SPY, "Origin: http://" + SPY };

    @Test
    void isAStatusAndNothingElse() throws Exception {
        assertThat(spied("POST", "/open", BODY)).isEqualTo("HTTP/1.1 200 OK\ncontent-length: 0");
        assertThat(spied("POST", "/open", "{")).isEqualTo("HTTP/1.1 400 Bad Request\ncontent-length: 0");
        assertThat(spied("POST", "/basic", BODY))
                .isEqualTo(
                        "HTTP/1.1 401 Unauthorized\nconnection: close\ncontent-length: 0\nwww-authenticate: Basic realm=\"waba\", charset=\"UTF-8\"");
        assertThat(spied("POST", "/secret", BODY)).isEqualTo("HTTP/1.1 403 Forbidden\nconnection: close\ncontent-length: 0");
        assertThat(spied("PUT", "/open", BODY))
                .isEqualTo("HTTP/1.1 405 Method Not Allowed\nallow: POST\nconnection: close\ncontent-length: 0");
        assertThat(spied("OPTIONS", "/open", ""))
                .isEqualTo("HTTP/1.1 405 Method Not Allowed\nallow: POST\nconnection: close\ncontent-length: 0");
        assertThat(spied("POST", "/open", " ".repeat(MAX_BODY + 1)))
                .isEqualTo("HTTP/1.1 413 Request Entity Too Large\nconnection: close\ncontent-length: 0");
    }

    @Test
    void is503WithoutMoreWhileTheRouteIsSuspended() throws Exception {
        context.getRouteController().suspendRoute(context.getRoutes().get(0).getRouteId());

        assertThat(spied("POST", "/open", BODY))
                .isEqualTo("HTTP/1.1 503 Service Unavailable\ncontent-length: 0\nretry-after: 5");

        context.getRouteController().resumeRoute(context.getRoutes().get(0).getRouteId());
        assertThat(spied("POST", "/open", BODY)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void saysNothingOfOddAddresses() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (String address : new String[]{
                    "/open?%", "/open?%ZZ=1", "/open?a=%C3%28", "/open?" + "a=1&".repeat(500), "/open?&&==&", "/open/",
                    "//open",
                    "/open/../open", "/open;x=" + SPY, "/open/" + SPY, "/open%00" }) {
                assertThat(raw("POST " + address + " HTTP/1.1", "Host: waba", "Content-Length: 2", "", "{}")).as(address)
                        .matches("(?s)HTTP/1.1 (200|400|404|405|414) .*").doesNotContain(SPY).doesNotContain("xception");
            }
        }
    }

    @Test
    void logsNothingOfWhatARefusedRequestHeld() throws Exception {
        String body = Payloads.text(SPY, SPY, SPY);
        try (CapturedLog log = CapturedLog.open()) {
            for (String path : new String[]{ "/basic", "/secret", "/both" }) {
                spied("POST", path, body);
                raw("POST " + path + " HTTP/1.1", "Host: waba", "Authorization: Basic " + SPY, Signed.HEADER + ": " + SPY,
                        "Content-Length: " + body.length(), "", body);
            }
            spied("PUT", "/open", body);
            spied("POST", "/open", body + "x");
            spied("POST", "/open", "[".repeat(65) + SPY);

            assertThat(log.text()).contains("answered 401").contains("answered 403").contains("answered 400");
            assertThat(log.text()).doesNotContain(SPY);
        }
        expectNothingCameIn();
    }

    @Test
    void tellsOfStrangersOnceAndCountsThem() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (int i = 0; i < 200; i++) {
                assertThat(knock("/basic", BODY)).isEqualTo(401);
                assertThat(knock("/secret", BODY)).isEqualTo(403);
            }
            assertThat(log.atLeast(Level.WARN)).hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains("The webhook /basic answered 401 (1 times so far)",
                            "callbackUrl"))
                    .anySatisfy(line -> assertThat(line).contains("/secret answered 403", "webhookSecret"));
        }
        WabaConsumer door = (WabaConsumer) context.getRoutes().get(1).getConsumer();
        assertThat(door.answers()).containsOnly(Map.entry(401, 200L));
    }

    /** The answer, in one spelling, without what only the server adds. */
    private String spied(String method, String path, String body) throws Exception {
        String request = method + " " + path + QUERY + " HTTP/1.1\r\nHost: waba\r\n" + String.join("\r\n", HEADERS)
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        String[] head = raw(request).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": ", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return headers.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(header -> header.getKey() + ": " + header.getValue())
                .reduce(head[0], (all, line) -> all + "\n" + line);
    }
}
