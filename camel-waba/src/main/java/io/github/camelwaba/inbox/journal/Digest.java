package io.github.camelwaba.inbox.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What is kept of a key: the first half of its SHA-256. Ids of messages hold phone numbers, and are not to be read from the
 * file; and a digest is short.
 */
final class Digest {

    private static final int LENGTH = 16;

    private Digest() {
    }

    static byte[] of(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_16BE));
            return Arrays.copyOf(hash, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
