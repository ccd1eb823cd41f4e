package io.github.camelwaba.inbox.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is kept of a key: the first half of its SHA-256. Ids of messages hold phone numbers, and are not to be read from the
 * file; and a digest is short.
 */
record Digest(long high, long low) implements Comparable<Digest> {

    static Digest of(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_16BE));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new Digest(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int compareTo(Digest other) {
        int order = Long.compare(high, other.high);
        return order != 0 ? order : Long.compare(low, other.low);
    }
}
