package io.github.camelwaba.conformance;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import io.github.camelwaba.Payloads;
import io.github.camelwaba.RawHttp;
import io.github.camelwaba.Signed;
import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.Test;

import static io.github.camelwaba.conformance.ConformanceClient.BASIC;
import static io.github.camelwaba.conformance.ConformanceClient.PHONE;
import static io.github.camelwaba.conformance.ConformanceClient.newId;
import static io.github.camelwaba.conformance.ConformanceClient.utf8;
import static io.github.camelwaba.conformance.ConformanceRoutes.MAX_BODY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is turned away, in which order, and what the world gets to see of it. Methods are public, since runtimes extend this
 * in packages of their own.
 */
public abstract class DoorConformance {

    private static final String SPY = "s3cr3t-4915559999999";
    private static final String[] SPYING = {
            "X-Spy: " + SPY, "CamelHttpResponseCode: 299", "Content-Type: text/" + SPY, "Location: http://" + SPY,
            "Set-Cookie: a=" + SPY, "Cookie: a=" + SPY, "Content-Language: " + SPY, "CamelWabaText: " + SPY };

    /** Where the application with {@link ConformanceRoutes} listens, as in <code>http://127.0.0.1:8080</code>. */
    protected abstract String baseUrl();

    /** What stands for 360dialog; the application has its address and key. */
    protected abstract WabaSimulator simulator();

    /** The simulator's number that the routes are on. */
    protected SimulatedNumber number() {
        return simulator().number();
    }

    final ConformanceClient client() {
        return new ConformanceClient(baseUrl());
    }

    @Test
    public void refusesOtherMethodsBeforeAnythingElse() throws Exception {
        for (String method : new String[]{ "GET", "PUT", "DELETE", "PATCH" }) {
            HttpResponse<String> answer = client().send(method, "both?hub.challenge=1158201444", new byte[0]);

            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(method).hasValue("POST");
            assertThat(answer.body()).as(method).isEmpty();
        }
    }

    @Test
    public void refusesAnAnnouncedSizeBeforeCredentials() throws Exception {
        assertThat(client().raw(head("both", "Content-Length: " + (MAX_BODY + 1)))).startsWith("HTTP/1.1 413 ");
    }

    @Test
    public void refusesMissingAndWrongCredentialsBeforeTheBodyHasCome() throws Exception {
        for (String credentials : new String[]{ "X-None: 1", "Authorization: " + BASIC + "x", "Authorization: Basic" }) {
            assertThat(client().raw(head("both", "Content-Length: 100", credentials))).startsWith("HTTP/1.1 401 ")
                    .containsIgnoringCase("\r\nWWW-Authenticate: Basic realm=\"waba\", charset=\"UTF-8\"\r\n");
        }
    }

    @Test
    public void refusesAWrongSignatureBeforeJson() throws Exception {
        assertThat(client().knock("secret", "not json")).isEqualTo(403);
        assertThat(client().knock("secret", "not json", Signed.HEADER, Signed.hex("another secret", "not json")))
                .isEqualTo(403);
        assertThat(client().knock("both", "not json", Signed.HEADER, Signed.hex(ConformanceRoutes.SECRET, "not json")))
                .isEqualTo(401);
        assertThat(client().knock("both", "not json", "Authorization", BASIC)).isEqualTo(403);
    }

    @Test
    public void letsInWhoHasAllThatIsAskedFor() throws Exception {
        for (String secret : new String[]{ ConformanceRoutes.SECRET, "the old secret" }) {
            String id = newId();
            String body = Payloads.text(PHONE, id, "Grüße");

            assertThat(
                    client().knock("both", body, "Authorization", BASIC, Signed.HEADER, "sha256=" + Signed.hex(secret, body)))
                    .isEqualTo(200);
            client().awaitTaken("both", id);
        }
    }

    @Test
    public void refusesWhatIsNotJsonLast() throws Exception {
        for (String body : new String[]{ "", "not json", "{", "{}x", "payload=%7B%7D", "[".repeat(65) + "]".repeat(65) }) {
            assertThat(client().knock("open", body)).as(body).isEqualTo(400);
        }
        assertThat(client().knock("open", "[".repeat(64) + "]".repeat(64))).isEqualTo(200);
    }

    @Test
    public void givesNothingOfARefusedRequestToTheRoute() throws Exception {
        String id = newId();
        String body = Payloads.text(PHONE, id, "let me in");

        assertThat(client().knock("basic", body)).isEqualTo(401);
        assertThat(client().knock("secret", body)).isEqualTo(403);
        assertThat(client().send("PUT", "open", utf8(body)).statusCode()).isEqualTo(405);
        assertThat(client().knock("open", body + " ".repeat(MAX_BODY))).isEqualTo(413);
        assertThat(client().knock("open", body + "x")).isEqualTo(400);

        client().awaitEnd("open");
        client().awaitEnd("basic", "Authorization", BASIC);
        assertThat(client().taken().toString()).doesNotContain(id);
    }

    @Test
    public void answersWithAStatusAndNothingOfTheRequest() throws Exception {
        String id = newId();
        assertThat(spied("open", Payloads.text(PHONE, id, "Hi"))).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        assertThat(spied("open", "{")).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
        assertThat(spied("basic", "{}")).startsWith("HTTP/1.1 401").endsWith("\r\n\r\n");
        assertThat(spied("secret", "{}")).startsWith("HTTP/1.1 403").endsWith("\r\n\r\n");
        assertThat(client().awaitTaken("open", id).toString()).doesNotContain(SPY);
    }

    private String spied(String door, String body) throws Exception {
        String request = "POST " + client().path(door) + "?CamelHttpResponseCode=299&x=" + SPY + " HTTP/1.1\r\nHost: waba\r\n"
                + String.join("\r\n", SPYING) + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        String answer = client().raw(request);
        assertThat(answer).doesNotContain(SPY).containsIgnoringCase("\r\ncontent-length: 0\r\n");
        return answer;
    }

    @Test
    public void asksForTheBodyOfAClientThatWaitsToBeAsked() throws Exception {
        String body = Payloads.text(PHONE, newId(), "Hi");
        try (RawHttp http = client().connect()) {
            http.send(head("open", "Expect: 100-continue", "Content-Length: " + body.length()));

            assertThat(http.answer()).startsWith("HTTP/1.1 100");
            assertThat(http.send(body).answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    public void endsABodyThatDripsAtItsTimeout() throws Exception {
        String id = newId();
        String body = Payloads.text(PHONE, id, "Hi");
        try (RawHttp http = client().connect()) {
            long start = System.nanoTime();
            http.send(head("open", "Content-Length: " + body.length()));
            CompletableFuture<Void> dripper = CompletableFuture.runAsync(() -> drip(http, body));

            assertThat(http.answer()).matches("(?s)(HTTP/1.1 408.*)?");
            assertThat((System.nanoTime() - start) / 1_000_000).isBetween(ConformanceRoutes.BODY_TIMEOUT - 100L, 4_000L);
            http.close();
            dripper.get();
        }
        client().awaitEnd("open");
        assertThat(client().taken("open", id)).isEmpty();
    }

    // one byte at a time, until the server has had enough
    private static void drip(RawHttp http, String body) {
        try {
            for (char c : body.toCharArray()) {
                http.send(String.valueOf(c));
                Thread.sleep(50);
            }
        } catch (Exception e) {
            // that is the end of it
        }
    }

    @Test
    public void endsABodyThatStopsComing() throws Exception {
        try (RawHttp http = client().connect()) {
            http.send(head("open", "Content-Length: 100"));
            long start = System.nanoTime();

            // nothing, or what the server itself thinks of it: 400 or 408
            assertThat(http.send("{").answer()).matches("(?s)(HTTP/1.1 4.*)?");
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(stalledBodyMillis());
        }
    }

    /**
     * How long a body may stand still before the connection is given up. A servlet's stream cannot be waited for with a limit
     * of ours: there it is the server's own time-out of a connection, for the application to set.
     */
    protected long stalledBodyMillis() {
        return ConformanceRoutes.BODY_TIMEOUT + 2_500L;
    }

    @Test
    public void servesThePathAndNoOther() throws Exception {
        assertThat(client().knock("open/", "{}")).isEqualTo(200);
        assertThat(client().knock("nothing", "{}")).isEqualTo(404);
        assertThat(client().knock("open/more", "{}")).isEqualTo(404);
    }

    /** The head of a POST, with the empty line behind it. */
    final String[] head(String door, String... headers) {
        return new String[]{
                "POST " + client().path(door) + " HTTP/1.1", "Host: waba", String.join("\r\n", headers), "", "" };
    }
}
