package io.github.camelwaba.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Gzip as RFC 1952 has it: members one after the other, each with a header, data and a checksum.
 */
class InflaterTest {

    private static final int LIMIT = 1000;
    private static final String TEXT = "{\"messages\":[]}";

    @Test
    void goesThroughAnyNumberOfEmptyMembers() throws Exception {
        byte[] empty = gzip("");
        byte[] many = new byte[100_000 * empty.length];
        for (int i = 0; i < many.length; i += empty.length) {
            System.arraycopy(empty, 0, many, i, empty.length);
        }

        assertThat(inflate(many)).isEmpty();
    }

    @Test
    void putsMembersTogether() throws Exception {
        assertThat(inflate(concat(gzip("{\"a\""), gzip(""), gzip(":1}")))).asString().isEqualTo("{\"a\":1}");
    }

    @Test
    void holdsTheLimitOverAllMembersTogether() throws Exception {
        byte[] half = gzip("x".repeat(LIMIT / 2));

        assertThat(inflate(concat(half, half))).hasSize(LIMIT);
        assertRefused(concat(half, half, gzip("x")), WebhookAnswer.TOO_LARGE);
        assertRefused(gzip("x".repeat(LIMIT + 1)), WebhookAnswer.TOO_LARGE);
    }

    @Test
    void readsOverTheFieldsOfAHeader() throws Exception {
        byte[] plain = gzip(TEXT);
        byte[] tail = Arrays.copyOfRange(plain, 10, plain.length);
        byte[] header = Arrays.copyOf(plain, 10);
        // a checksum of the header, an extra field, a name, a comment
        header[3] = 2 + 4 + 8 + 16;
        byte[] fields = concat(header, new byte[]{ 3, 0, 1, 2, 3 }, "a name\0".getBytes(StandardCharsets.US_ASCII),
                "a comment\0".getBytes(StandardCharsets.US_ASCII));
        CRC32 sum = new CRC32();
        sum.update(fields);
        byte[] right = { (byte) sum.getValue(), (byte) (sum.getValue() >> 8) };
        byte[] wrong = { (byte) ~sum.getValue(), right[1] };

        assertThat(inflate(concat(fields, right, tail))).asString().isEqualTo(TEXT);
        assertRefused(concat(fields, wrong, tail), WebhookAnswer.BAD_REQUEST);
    }

    @Test
    void leavesOutWhatFollowsTheLastMember() throws Exception {
        assertThat(inflate(concat(gzip(TEXT), new byte[7]))).asString().isEqualTo(TEXT);
    }

    @Test
    void refusesABodyThatIsCutAnywhere() throws Exception {
        byte[] whole = gzip(TEXT);
        for (int length = 3; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), WebhookAnswer.BAD_REQUEST);
        }
    }

    // method, data, checksum, length
    @ParameterizedTest
    @ValueSource(ints = { 2, 10, -8, -1 })
    void refusesAByteThatIsWrong(int place) throws Exception {
        byte[] wrong = gzip(TEXT);
        wrong[Math.floorMod(place, wrong.length)] ^= 7;

        assertRefused(wrong, WebhookAnswer.BAD_REQUEST);
    }

    private static void assertRefused(byte[] body, WebhookAnswer answer) {
        assertThatExceptionOfType(BodyException.class).isThrownBy(() -> inflate(body))
                .satisfies(e -> assertThat(e.answer()).isEqualTo(answer));
    }

    private static byte[] inflate(byte[] body) throws BodyException {
        return Inflater.inflate(body, "gzip", LIMIT);
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
