package io.github.camelwaba.config;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What two nodes recognise the same API key by without showing it: 128 bits of an HMAC, from which no way leads back to a key
 * as long and random as 360dialog's are.
 */
final class KeyDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "camel-waba number v1".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 16;

    private KeyDigest() {
    }

    static String of(String apiKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(PURPOSE), 0, BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
