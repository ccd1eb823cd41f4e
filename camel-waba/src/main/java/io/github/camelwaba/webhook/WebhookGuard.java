package io.github.camelwaba.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Decides who may come in: by Basic credentials, by the signature of the body, or both where both are set. Compares in
 * constant time, and every candidate each time.
 */
public final class WebhookGuard {

    private static final String PREFIX = "sha256=";
    private static final int HEX_LENGTH = 64;

    private final List<byte[]> credentials;
    private final List<byte[]> secrets;

    /**
     * @param credentials any of them opens; empty when Basic is not required
     * @param secrets     the signature may be made with any of them; empty when it is not required
     */
    public WebhookGuard(List<BasicCredentials> credentials, List<String> secrets) {
        this.credentials = credentials.stream().map(c -> utf8(c.header())).toList();
        this.secrets = secrets.stream().map(WebhookGuard::utf8).toList();
    }

    /** Whether anyone may come in. */
    public boolean isOpen() {
        return credentials.isEmpty() && secrets.isEmpty();
    }

    /**
     * @param authorization the header Authorization; null without
     */
    boolean knows(String authorization) {
        if (credentials.isEmpty()) {
            return true;
        }
        byte[] given = utf8(normalized(authorization));
        boolean known = false;
        for (byte[] expected : credentials) {
            known |= MessageDigest.isEqual(expected, given);
        }
        return known;
    }

    // the scheme is not case-sensitive (RFC 9110, 11.1)
    private static String normalized(String authorization) {
        if (authorization == null) {
            return "";
        }
        return authorization.regionMatches(true, 0, "Basic ", 0, 6)
                ? "Basic " + authorization.substring(6).trim()
                : authorization;
    }

    /**
     * @param signature the header x-360dialog-signature: hex HMAC-SHA256 of the body as it came, with or without
     *                  <code>sha256=</code> in front; null without
     */
    boolean trusts(byte[] body, String signature) {
        if (secrets.isEmpty()) {
            return true;
        }
        byte[] given = digest(signature);
        boolean trusted = false;
        for (byte[] secret : secrets) {
            trusted |= MessageDigest.isEqual(Hmac.sha256(secret).doFinal(body), given);
        }
        return trusted;
    }

    private static byte[] digest(String signature) {
        String hex = signature == null ? "" : signature.trim();
        if (hex.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            hex = hex.substring(PREFIX.length());
        }
        try {
            return hex.length() == HEX_LENGTH ? HexFormat.of().parseHex(hex) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
