package io.github.camelwaba.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.Payloads;
import io.github.camelwaba.Signed;
import org.junit.jupiter.api.Test;

import static io.github.camelwaba.conformance.ConformanceClient.PHONE;
import static io.github.camelwaba.conformance.ConformanceClient.gzip;
import static io.github.camelwaba.conformance.ConformanceClient.newId;
import static io.github.camelwaba.conformance.ConformanceClient.utf8;
import static io.github.camelwaba.conformance.ConformanceRoutes.MAX_BODY;
import static io.github.camelwaba.conformance.ConformanceRoutes.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A body counts by its bytes, however it comes and whatever the headers call it.
 */
public abstract class BodyConformance extends DoorConformance {

    /**
     * Whether the door sees a gzipped body as it was sent. Where the server inflates it before Camel sees it, the signature
     * is looked for over the inflated bytes, which is not what 360dialog would sign.
     */
    protected boolean seesGzipAsSent() {
        return true;
    }

    @Test
    public void takesJsonWhateverItsContentType() throws Exception {
        for (String type : new String[]{
                "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                "text/plain; charset=ISO-8859-1", "application/octet-stream", "application/xml" }) {
            String id = newId();

            assertThat(client().knock("open", Payloads.text(PHONE, id, "100% Grüße=1&2 👋"), "Content-Type", type)).as(type)
                    .isEqualTo(200);
            assertThat(text(client().awaitTaken("open", id))).as(type).isEqualTo("100% Grüße=1&2 👋");
        }
    }

    @Test
    public void takesJsonWithoutContentType() throws Exception {
        String id = newId();
        String body = Payloads.text(PHONE, id, "Hi");

        assertThat(client().raw(String.join("\r\n", head("open", "Content-Length: " + body.length())) + body))
                .startsWith("HTTP/1.1 200");
        client().awaitTaken("open", id);
    }

    @Test
    public void takesChunkedBodiesUpToTheLimit() throws Exception {
        String id = newId();
        String body = Payloads.text(PHONE, id, "Hi");
        String padded = body + " ".repeat(MAX_BODY - body.length());

        assertThat(client().raw(chunked("secret", padded, Signed.hex(SECRET, padded)))).startsWith("HTTP/1.1 200");
        client().awaitTaken("secret", id);
        assertThat(client().raw(chunked("open", padded + " ", "none"))).startsWith("HTTP/1.1 413");
        assertThat(client().knock("open", padded + " ")).isEqualTo(413);
    }

    private String chunked(String door, String body, String signature) {
        return String.join("\r\n", head(door, "Transfer-Encoding: chunked", Signed.HEADER + ": " + signature))
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    @Test
    public void inflatesGzip() throws Exception {
        String id = newId();

        assertThat(client().post("open", gzip(Payloads.text(PHONE, id, "Grüße 👋")), "Content-Encoding", "gzip").statusCode())
                .isEqualTo(200);
        assertThat(text(client().awaitTaken("open", id))).isEqualTo("Grüße 👋");
    }

    @Test
    public void checksTheSignatureOfGzipOverTheBytesAsSent() throws Exception {
        String body = Payloads.text(PHONE, newId(), "Hi");
        byte[] zipped = gzip(body);
        int overSent = client().post("secret", zipped, "Content-Encoding", "gzip", Signed.HEADER, Signed.hex(SECRET, zipped))
                .statusCode();
        int overInflated = client().post("secret", zipped, "Content-Encoding", "gzip", Signed.HEADER, Signed.hex(SECRET, body))
                .statusCode();

        assertThat(overSent).isEqualTo(seesGzipAsSent() ? 200 : 403);
        assertThat(overInflated).isEqualTo(seesGzipAsSent() ? 403 : 200);
    }

    @Test
    public void refusesAGzipBombAndBrokenGzip() throws Exception {
        byte[] bomb = gzip(" ".repeat(20_000_000) + "{}");
        byte[] zipped = gzip("{}" + " ".repeat(2_000));
        assertThat(bomb.length).isLessThan(MAX_BODY);

        assertThat(client().post("open", bomb, "Content-Encoding", "gzip").statusCode()).isEqualTo(413);
        assertThat(client().post("open", Arrays.copyOf(zipped, zipped.length - 9), "Content-Encoding", "gzip").statusCode())
                .isEqualTo(400);
        assertThat(client().post("open", zipped).statusCode()).isEqualTo(400);
        assertThat(client().post("open", zipped, "Content-Encoding", "gzip").statusCode()).isEqualTo(200);
    }

    @Test
    public void checksTheSignatureOfIllFormedUtf8OverTheBytesAsSent() throws Exception {
        byte[] latin = Payloads.text(PHONE, newId(), "Grüße").getBytes(StandardCharsets.ISO_8859_1);
        String[] types = { "application/json", "application/json; charset=ISO-8859-1", "text/plain; charset=UTF-16" };

        for (String type : types) {
            assertThat(client().post("secret", latin, "Content-Type", type, Signed.HEADER, Signed.hex(SECRET, latin))
                    .statusCode()).as("signed as sent, so that only the JSON is at fault").isEqualTo(400);
            // what the bytes become once somebody has decoded them, and encoded them again
            byte[] decoded = utf8(new String(latin, StandardCharsets.UTF_8));
            assertThat(client().post("secret", latin, "Content-Type", type, Signed.HEADER, Signed.hex(SECRET, decoded))
                    .statusCode()).as("signed otherwise").isEqualTo(403);
        }
    }

    @Test
    public void takesTextsOfAnyLanguageSignedAsSent() throws Exception {
        String text = "Grüße 👩‍👩‍👧 שלום \u202e 中文 \\ud83d";
        String id = newId();
        byte[] body = utf8("\ufeff" + Payloads.text(PHONE, id, text));

        assertThat(client().post("secret", body, "Content-Type", "text/plain; charset=ISO-8859-1", Signed.HEADER,
                Signed.hex(SECRET, body)).statusCode()).isEqualTo(200);
        assertThat(client().awaitTaken("secret", id).get("body").asText()).contains("👩‍👩‍👧 שלום \u202e 中文");
    }

    static String text(JsonNode event) {
        return event.at("/headers/CamelWabaText").asText();
    }
}
