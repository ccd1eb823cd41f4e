package io.github.camelwaba;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The door looks at what costs it least first: each request here is wrong in more than one way, and the earlier way is
 * answered, before any byte of the body has been sent.
 */
class DoorOrderTest extends DoorTestSupport {

    @ParameterizedTest
    @ValueSource(strings = { "GET", "PUT", "HEAD", "OPTIONS", "DELETE", "PATCH", "TRACE", "PROPFIND" })
    void refusesOtherMethodsBeforeAnythingElse(String method) throws Exception {
        String answer = raw(method + " /both HTTP/1.1", "Host: waba", "Content-Length: 999999999", "Connection: close", "", "");

        assertThat(answer).startsWith("HTTP/1.1 405 ").containsIgnoringCase("\r\nAllow: POST\r\n").endsWith("\r\n\r\n");
    }

    @Test
    void refusesTheHandshakeOfMeta() throws Exception {
        String answer = raw("GET /open?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=t HTTP/1.1", "Host: waba",
                "", "");

        assertThat(answer).startsWith("HTTP/1.1 405 ").doesNotContain("1158201444");
    }

    @Test
    void refusesAnAnnouncedSizeBeforeCredentials() throws Exception {
        assertThat(raw("POST /both HTTP/1.1", "Host: waba", "Content-Length: " + (MAX_BODY + 1), "", ""))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void refusesSizesBeyondALong() throws Exception {
        assertThat(raw("POST /open HTTP/1.1", "Host: waba", "Content-Length: 99999999999999999999", "", ""))
                .matches(answer -> answer.startsWith("HTTP/1.1 413 ") || answer.startsWith("HTTP/1.1 400 ")
                        || answer.isEmpty(), "refused");
        expectNothingCameIn();
    }

    @Test
    void refusesMissingCredentialsBeforeTheBodyHasCome() throws Exception {
        String answer = raw("POST /both HTTP/1.1", "Host: waba", "Content-Length: 100", "", "");

        assertThat(answer).startsWith("HTTP/1.1 401 ")
                .containsIgnoringCase("\r\nWWW-Authenticate: Basic realm=\"waba\", charset=\"UTF-8\"\r\n");
    }

    @Test
    void refusesTooLargeABodyBeforeItsSignature() throws Exception {
        assertThat(raw(chunked("/secret", "x".repeat(MAX_BODY + 1)))).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void refusesAWrongSignatureBeforeJson() throws Exception {
        assertThat(raw("POST /secret HTTP/1.1", "Host: waba", "Content-Length: 8", "", "not json"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void refusesWhatIsNotJsonLast() throws Exception {
        assertThat(raw("POST /open HTTP/1.1", "Host: waba", "Content-Length: 8", "", "not json"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        String padded = BODY + " ".repeat(MAX_BODY - BODY.length());

        assertThat(knock("/open", padded)).isEqualTo(200);
        assertThat(raw(chunked("/open", padded))).startsWith("HTTP/1.1 200 ");
        assertThat(knock("/open", padded + " ")).isEqualTo(413);
        assertThat(raw(chunked("/open", padded + " "))).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void asksForTheBodyOfAClientThatWaitsToBeAsked() throws Exception {
        try (RawHttp http = RawHttp.to(port)) {
            http.send("POST /open HTTP/1.1", "Host: waba", "Expect: 100-continue", "Content-Length: " + BODY.length(), "", "");

            assertThat(http.answer()).startsWith("HTTP/1.1 100 ");
            assertThat(http.send(BODY).answer()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void servesClientsThatUpgradeToHttp2() throws Exception {
        HttpClient http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (String body : new String[]{ BODY, BODY + " ".repeat(MAX_BODY / 2), BODY }) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(webhookUrl("/open")))
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build();
            HttpResponse<String> answer = http2.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void answersPipelinedRequestsEachByItselfUpToTheFirstRefusal() throws Exception {
        String post = " HTTP/1.1\r\nHost: waba\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        try (RawHttp http = RawHttp.to(port)) {
            http.send("POST /open" + post + "POST /open" + post + "POST /basic" + post + "POST /open" + post);

            assertThat(http.answer()).startsWith("HTTP/1.1 200 ");
            assertThat(http.answer()).startsWith("HTTP/1.1 200 ");
            assertThat(http.answer()).startsWith("HTTP/1.1 401 ");
            assertThat(http.isClosed()).isTrue();
        }
    }

    @Test
    void doesNotAskForABodyThatItWillNotTake() throws Exception {
        assertThat(raw("POST /basic HTTP/1.1", "Host: waba", "Expect: 100-continue", "Content-Length: 100", "", ""))
                .startsWith("HTTP/1.1 401 ");
    }

    private static String[] chunked(String path, String body) {
        return new String[]{
                "POST " + path + " HTTP/1.1", "Host: waba", "Transfer-Encoding: chunked", "",
                Integer.toHexString(body.length()), body, "0", "", "" };
    }
}
