package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature that 360dialog puts on a webhook (reference 5.1).
 */
public final class Signed {

    public static final String HEADER = "x-360dialog-signature";

    private Signed() {
    }

    public static String hex(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    public static String hex(String secret, String body) throws Exception {
        return hex(secret, body.getBytes(StandardCharsets.UTF_8));
    }
}
