package io.github.camelwaba.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks a body that came gzipped, up to a limit.
 */
final class Inflater {

    private Inflater() {
    }

    /**
     * @param encoding the header Content-Encoding; null without
     * @param limit    the largest inflated body in bytes
     */
    static byte[] inflate(byte[] body, String encoding, int limit) throws BodyException {
        if (encoding == null || !encoding.trim().equalsIgnoreCase("gzip") || !isGzip(body)) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw BodyException.tooLarge();
            }
            return plain;
        } catch (IOException e) {
            throw BodyException.broken();
        }
    }

    // some servers inflate by themselves and leave the header as it was
    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    }
}
