package io.github.camelwaba.simulator.state;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** One stored file: its id, media type and bytes. */
public record Media(String id, String mimeType, byte[] content) {

    /** Hexadecimal SHA-256 of the content, as On-Premise webhooks carry it. */
    public String sha256() {
        return HexFormat.of().formatHex(digest());
    }

    /** The same in base64, as Cloud webhooks carry it. */
    public String sha256Base64() {
        return Base64.getEncoder().encodeToString(digest());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            // every Java platform has SHA-256
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Media[id=" + id + ", mimeType=" + mimeType + ", bytes=" + content.length + "]";
    }
}
