package io.github.camelwaba.fuzz;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a {@link Knock} in HTTP/1.1, with the mistakes that it asks for.
 */
final class KnockWriter {

    private static final String HMAC = "HmacSHA256";
    private static final int LONG = 3000;

    private final Knock knock;
    private final Knock.Keys keys;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    KnockWriter(Knock knock, Knock.Keys keys) {
        this.knock = knock;
        this.keys = keys;
    }

    byte[] write() {
        byte[] body = knock.body();
        line(knock.verb() + " " + knock.door().path() + " HTTP/1.1");
        line("Host: waba");
        authorize();
        sign(body);
        encode();
        if (!knock.headerLine().isEmpty()) {
            line(knock.headerLine());
        }
        frame(body);
        return out.toByteArray();
    }

    private void authorize() {
        switch (knock.basic()) {
            case RIGHT -> header("Authorization", keys.basic());
            case WRONG -> header("Authorization", keys.basic() + "A");
            case TWICE -> {
                header("Authorization", "Basic d3Jvbmc=");
                header("Authorization", keys.basic());
            }
            case NOT_BASE64 -> header("Authorization", "Basic \u00e4\u00f6:%");
            case EMPTY -> header("Authorization", "");
            case LONG -> header("Authorization", "Basic " + "QUFB".repeat(LONG / 4));
            default -> {
                // none
            }
        }
    }

    private void sign(byte[] body) {
        String name = "x-360dialog-signature";
        switch (knock.signature()) {
            case RIGHT -> header(name, hmac(keys.secret(), body));
            case PREFIXED -> header(name, "sha256=" + hmac(keys.secret(), body));
            case PREVIOUS -> header(name, hmac(keys.previousSecret(), body));
            case WRONG -> header(name, hmac("some other secret", body));
            case OF_OTHER_BYTES -> header(name, hmac(keys.secret(), Arrays.copyOf(body, body.length + 1)));
            case TWICE -> {
                header(name, hmac("some other secret", body));
                header(name, hmac(keys.secret(), body));
            }
            case NOT_HEX -> header(name, "zz".repeat(32));
            case EMPTY -> header(name, "");
            case LONG -> header(name, "ab".repeat(LONG / 2));
            default -> {
                // none
            }
        }
    }

    private void encode() {
        switch (knock.coding()) {
            case PLAIN -> {
                // as it is
            }
            case OTHER -> header("Content-Encoding", "br");
            case GZIP_TWICE -> header("Content-Encoding", "gzip, gzip");
            default -> header("Content-Encoding", "gzip");
        }
    }

    private void frame(byte[] body) {
        switch (knock.framing()) {
            case LENGTH -> whole(body, String.valueOf(body.length));
            case LENGTH_TOO_LONG -> whole(body, String.valueOf(body.length + 1L + knock.number()));
            case LENGTH_TOO_SHORT -> whole(body, String.valueOf(Math.max(0, body.length - 1 - knock.number() % 100)));
            case LENGTH_NEGATIVE -> whole(body, "-" + knock.number());
            case LENGTH_HUGE -> whole(body, String.valueOf(Long.MAX_VALUE - knock.number()));
            case LENGTH_BEYOND_LONG -> whole(body, "99999999999999999999" + knock.number());
            case LENGTH_NO_NUMBER -> whole(body, body.length + "x");
            case LENGTH_TWICE -> {
                header("Content-Length", String.valueOf(body.length));
                whole(body, String.valueOf(body.length + knock.number() % 3));
            }
            case LENGTH_AND_CHUNKED -> {
                header("Content-Length", String.valueOf(body.length));
                chunks(body, "0\r\n\r\n");
            }
            case CHUNKED -> chunks(body, "0\r\n\r\n");
            case CHUNKED_WITHOUT_END -> chunks(body, "");
            case CHUNK_TOO_LONG -> chunks(body, Integer.toHexString(1 + knock.number()) + "\r\nx\r\n0\r\n\r\n");
            case CHUNK_NO_NUMBER -> chunks(body, "-x;=\"\r\n\r\n");
            case CHUNK_HUGE -> chunks(body, "ffffffffffffffff\r\nx\r\n0\r\n\r\n");
            case CHUNKED_TWICE -> {
                header("Transfer-Encoding", "gzip, chunked, identity");
                chunks(body, "0\r\n\r\n");
            }
            case EXPECT_CONTINUE -> {
                header("Expect", "100-continue");
                whole(body, String.valueOf(body.length));
            }
            case EXPECT_OTHER -> {
                header("Expect", "200-ok");
                whole(body, String.valueOf(body.length));
            }
            case NONE -> {
                line("");
                out.writeBytes(body);
            }
            default -> throw new IllegalStateException();
        }
    }

    private void whole(byte[] body, String length) {
        header("Content-Length", length);
        line("");
        out.writeBytes(body);
    }

    private void chunks(byte[] body, String end) {
        header("Transfer-Encoding", "chunked");
        line("");
        int size = 1 + knock.number() % 4000;
        // chunks of a few bytes, but not thousands of them
        size = Math.max(size, body.length / 50 + 1);
        for (int from = 0; from < body.length; from += size) {
            byte[] chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + size));
            line(Integer.toHexString(chunk.length));
            out.writeBytes(chunk);
            line("");
        }
        out.writeBytes(Knock.latin(end));
    }

    private void header(String name, String value) {
        line(name + ": " + value);
    }

    private void line(String text) {
        out.writeBytes(Knock.latin(text + "\r\n"));
    }

    private static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Knock.latin(secret), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
