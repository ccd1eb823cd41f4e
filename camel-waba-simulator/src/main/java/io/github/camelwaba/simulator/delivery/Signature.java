package io.github.camelwaba.simulator.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The x-360dialog-signature header: hexadecimal HMAC-SHA256 of the bytes of the body (360dialog: signature validation). */
final class Signature {
    static final String HEADER = "x-360dialog-signature";

    private Signature() {
    }

    static String of(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            // every Java platform has HmacSHA256
            throw new IllegalStateException(e);
        }
    }
}
