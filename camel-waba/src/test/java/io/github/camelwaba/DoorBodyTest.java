package io.github.camelwaba;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the bytes of a body have to be, whatever the headers call them.
 */
class DoorBodyTest extends DoorTestSupport {

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "multipart/form-data", "text/plain; charset=ISO-8859-1", "text/html; charset=nonsense", "application/octet-stream",
            "nonsense", "application/xml" })
    void takesJsonByItsBytesWhateverItsContentType(String type) throws Exception {
        events().expectedMessageCount(1);
        events().message(0).header("CamelWabaText").isEqualTo("Grüße 👋");

        assertThat(knock("/open", Payloads.text("4915550001111", "ABGG01", "Grüße 👋"), "Content-Type", type)).isEqualTo(200);
        events().assertIsSatisfied();
    }

    @Test
    void takesJsonWithoutContentType() throws Exception {
        events().expectedMessageCount(1);

        assertThat(raw("POST /open HTTP/1.1", "Host: waba", "Content-Length: " + BODY.length(), "", BODY))
                .startsWith("HTTP/1.1 200 ");
        events().assertIsSatisfied();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "{", "{\"messages\":[{\"id\":\"1\"}", "{}x", "{} {}", "[1,]", "{\"a\":1,}", "{'a':1}",
            "payload=%7B%7D", "NaN", "nul", "\"", "\u0000{}", "{\"a\":\"\u0001\"}", "{\"n\":1e999999999}",
            "{\"n\":1e-999999999}",
            "<html></html>", "// x\n{}" })
    void refusesWhatIsNotOneJsonDocument(String body) throws Exception {
        assertThat(knock("/open", body)).isEqualTo(400);
        expectNothingCameIn();
    }

    @Test
    void refusesJsonNestedDeeperThan64() throws Exception {
        assertThat(knock("/open", "[".repeat(65) + "]".repeat(65))).isEqualTo(400);
        assertThat(knock("/open", "{\"a\":".repeat(65) + "1" + "}".repeat(65))).isEqualTo(400);
        assertThat(knock("/open", "[".repeat(MAX_BODY))).isEqualTo(400);
        expectNothingCameIn();
        assertThat(knock("/open", "[".repeat(64) + "]".repeat(64))).isEqualTo(200);
    }

    @Test
    void refusesIllFormedUtf8() throws Exception {
        byte[] body = Payloads.text("4915550001111", "ABGG01", "x").getBytes(StandardCharsets.UTF_8);
        for (int b : new int[]{ 0x80, 0xc0, 0xe2, 0xff }) {
            byte[] broken = body.clone();
            broken[new String(body, StandardCharsets.UTF_8).indexOf("\"x\"") + 1] = (byte) b;
            assertThat(post("/open", broken).statusCode()).as("byte %x", b).isEqualTo(400);
        }
        expectNothingCameIn();
    }

    @Test
    void takesAByteOrderMark() throws Exception {
        events().expectedMessageCount(1);

        assertThat(knock("/open", "\ufeff" + BODY)).isEqualTo(200);
        events().assertIsSatisfied();
    }

    @Test
    void takesOddJsonAsItIs() throws Exception {
        events().expectedMessageCount(3);
        events().message(0).header("CamelWabaText").isEqualTo("\ud83d");
        events().message(1).header("CamelWabaMessageId").isEqualTo("second");
        events().message(2).body(String.class).contains("123456789012345678901234567890.10");

        assertThat(knock("/open", Payloads.text("4915550001111", "ABGG01", "\\ud83d"))).isEqualTo(200);
        assertThat(knock("/open", "{\"messages\":[{\"from\":\"4915550001111\",\"id\":\"first\",\"id\":\"second\"}]}"))
                .isEqualTo(200);
        assertThat(knock("/open",
                "{\"messages\":[{\"from\":\"4915550001111\",\"id\":\"n\",\"x\":123456789012345678901234567890.10}]}"))
                .isEqualTo(200);
        events().assertIsSatisfied();
    }

    @Test
    void inflatesGzipAndChecksTheSignatureOfTheBytesAsReceived() throws Exception {
        byte[] zipped = gzip(BODY);
        events().expectedMessageCount(1);

        assertThat(post("/secret", zipped, "Content-Encoding", "gzip", Signed.HEADER, Signed.hex(SECRET, BODY)).statusCode())
                .isEqualTo(403);
        assertThat(post("/secret", zipped, "Content-Encoding", "GZIP", Signed.HEADER, Signed.hex(SECRET, zipped)).statusCode())
                .isEqualTo(200);
        events().assertIsSatisfied();
    }

    @Test
    void takesPlainBytesThatAreCalledGzip() throws Exception {
        assertThat(knock("/open", BODY, "Content-Encoding", "gzip")).isEqualTo(200);
    }

    @Test
    void refusesBrokenAndUnannouncedGzip() throws Exception {
        byte[] zipped = gzip(BODY);
        byte[] cut = java.util.Arrays.copyOf(zipped, zipped.length - 9);
        byte[] flipped = zipped.clone();
        flipped[zipped.length - 6] ^= 1;

        assertThat(post("/open", cut, "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
        assertThat(post("/open", flipped, "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
        assertThat(post("/open", zipped).statusCode()).isEqualTo(400);
        assertThat(post("/open", zipped, "Content-Encoding", "br").statusCode()).isEqualTo(400);
        expectNothingCameIn();
    }

    @Test
    void refusesAGzipBomb() throws Exception {
        byte[] bomb = gzip(" ".repeat(20_000_000) + BODY);
        assertThat(bomb.length).isLessThan(MAX_BODY);

        assertThat(post("/open", bomb, "Content-Encoding", "gzip").statusCode()).isEqualTo(413);
        assertThat(post("/open", gzip(BODY + " ".repeat(MAX_BODY - BODY.length())), "Content-Encoding", "gzip").statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesGzipInSeveralMembers() throws Exception {
        byte[] members = concat(gzip(BODY.substring(0, 20)), gzip(""), gzip(BODY.substring(20)));
        events().expectedMessageCount(1);

        assertThat(post("/open", members, "Content-Encoding", "gzip").statusCode()).isEqualTo(200);
        events().assertIsSatisfied();
    }

    @Test
    void refusesGzipOfManyEmptyMembers() throws Exception {
        byte[] empty = gzip("");
        byte[][] members = new byte[MAX_BODY / empty.length][];
        java.util.Arrays.fill(members, empty);

        assertThat(post("/open", concat(members), "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
