package io.github.camelwaba;

import java.util.Map;
import java.util.TreeMap;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes out: these headers and no others, to this address and no other.
 */
class TransportHeadersTest extends TransportTestSupport {

    @Test
    void aPostHasExactlyTheseHeaders() {
        assertThat(send().getException()).isNull();

        String request = server.requests().get(0);
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        assertThat(request).startsWith("POST /v1/messages HTTP/1.1\r\n");
        assertThat(headers(request)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "D360-API-KEY", KEY,
                "Accept", "application/json",
                "Accept-Encoding", "gzip, x-gzip, deflate",
                "Content-Type", "application/json",
                "Content-Length", String.valueOf(body.length()),
                "Host", "127.0.0.1:" + server.port(),
                "Connection", "keep-alive",
                "User-Agent", "camel-waba"));
    }

    @Test
    void aGetHasExactlyTheseHeaders() {
        server.answering(RawServer.answer("200 OK", "{\"phone_number\":\"" + PHONE + "\"}"));

        template.request("direct:number", exchange -> {
        });

        assertThat(server.requests().get(0)).startsWith("GET /v1/configs/phone_number HTTP/1.1\r\n");
        assertThat(headers(server.requests().get(0))).containsExactlyInAnyOrderEntriesOf(Map.of(
                "D360-API-KEY", KEY,
                "Accept", "application/json",
                "Accept-Encoding", "gzip, x-gzip, deflate",
                "Host", "127.0.0.1:" + server.port(),
                "Connection", "keep-alive",
                "User-Agent", "camel-waba"));
    }

    @Test
    void noHeaderOfTheExchangeLeaksOrSteers() {
        send();
        send(Map.ofEntries(
                Map.entry("CamelHttpPath", "/steered"), Map.entry("CamelHttpUri", "http://127.0.0.1:1/steered"),
                Map.entry("CamelHttpQuery", "a=b"), Map.entry("CamelHttpMethod", "DELETE"),
                Map.entry("CamelHttpRawQuery", "a=b"), Map.entry("CamelRestHttpUri", "http://127.0.0.1:1/"),
                Map.entry("Authorization", "Bearer leaked"), Map.entry("X-Leak", "leaked"), Map.entry("Host", "leaked"),
                Map.entry("Content-Type", "text/leaked"), Map.entry("Cookie", "leaked"),
                Map.entry("D360-API-KEY", "leaked"), Map.entry("CamelWabaApiKey", "leaked"),
                Map.entry("Accept", "leaked"), Map.entry("Content-Length", "1")));

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1)).isEqualTo(server.requests().get(0));
    }

    @Test
    void noHeaderOfTheAnswerReachesTheExchange() {
        server.answering(
                RawServer.ACCEPTED.replace("Content-Type", "X-Leak: a\r\nCamelHttpUri: b\r\nSet-Cookie: c=d\r\nContent-Type"));

        assertThat(send().getMessage().getHeaders()).containsOnlyKeys("CamelWabaMessageId");
        send();
        assertThat(server.requests().get(1)).doesNotContain("c=d");
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void aRedirectIsNotFollowed(int status) {
        try (RawServer other = new RawServer()) {
            server.answering("HTTP/1.1 " + status + " Moved\r\nLocation: " + other.url()
                    + "/v1/messages\r\nContent-Length: 0\r\n\r\n");

            WabaException failure = failedSend();

            assertThat(failure).isExactlyInstanceOf(WabaException.class).hasMessage(
                    "360dialog refused sending a message through the default number: HTTP " + status
                            + " (a redirect, which is not followed; check the option baseUrl) [FIX_REQUEST]");
            assertThat(failure.getAdvice()).isEqualTo(Advice.FIX_REQUEST);
            assertThat(other.connections()).isZero();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "429 Too Many Requests", "503 Service Unavailable" })
    void aServerThatAsksForPatienceIsNotAskedAgain(String status) {
        server.answering(RawServer.answer(status, "{}").replace("Content-Type", "Retry-After: 30\r\nContent-Type"));

        WabaException[] failure = new WabaException[1];
        assertThat(took(() -> failure[0] = failedSend())).isLessThan(SOON);
        assertThat(failure[0].getRetryAfter()).hasSeconds(30);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aChallengeIsNotAnswered() {
        server.answering(RawServer.answer("401 Unauthorized", "{}")
                .replace("Content-Type", "WWW-Authenticate: Basic realm=\"x\"\r\nContent-Type"));

        failedSend();

        assertThat(server.requests()).hasSize(1);
    }

    private static Map<String, String> headers(String request) {
        Map<String, String> headers = new TreeMap<>();
        request.substring(0, request.indexOf("\r\n\r\n")).lines().skip(1).forEach(line -> {
            assertThat(headers.put(line.split(": ")[0], line.split(": ")[1])).isNull();
        });
        return headers;
    }
}
