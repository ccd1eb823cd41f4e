package io.github.camelwaba.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;

/**
 * Unpacks a body that came gzipped (RFC 1952), up to a limit. It goes from member to member in a loop, where Java's own
 * GZIPInputStream calls itself for each that is empty until the stack is full.
 */
final class Inflater {

    private static final short MAGIC = (short) 0x8b1f;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int CHUNK = 8192;

    private final ByteBuffer in;
    private final int limit;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[CHUNK];

    private Inflater(byte[] body, int limit) {
        this.in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        this.limit = limit;
    }

    /**
     * @param encoding the header Content-Encoding; null without
     * @param limit    the largest inflated body in bytes
     */
    static byte[] inflate(byte[] body, String encoding, int limit) throws BodyException {
        Inflater inflater = new Inflater(body, limit);
        if (encoding == null || !encoding.trim().equalsIgnoreCase("gzip") || !inflater.isAtMember()) {
            return body;
        }
        return inflater.members();
    }

    // some servers inflate by themselves and leave the header as it was
    private boolean isAtMember() {
        return in.remaining() > 2 && in.getShort(in.position()) == MAGIC;
    }

    private byte[] members() throws BodyException {
        java.util.zip.Inflater data = new java.util.zip.Inflater(true);
        try {
            // what follows the last one is padding
            while (isAtMember()) {
                header();
                member(data);
                data.reset();
            }
            return plain.toByteArray();
        } catch (BufferUnderflowException | IllegalArgumentException | DataFormatException e) {
            throw BodyException.broken();
        } finally {
            data.end();
        }
    }

    private void header() throws DataFormatException {
        int start = in.position();
        in.getShort();
        require(in.get() == DEFLATE);
        int flags = in.get();
        // time, level and system
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(Short.toUnsignedInt(in.getShort()));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            CRC32 sum = new CRC32();
            sum.update(in.array(), start, in.position() - start);
            require(in.getShort() == (short) sum.getValue());
        }
    }

    private void skip(int count) {
        in.position(in.position() + count);
    }

    private void skipText() {
        while (in.get() != 0) {
            // up to its end
        }
    }

    private void member(java.util.zip.Inflater data) throws BodyException, DataFormatException {
        CRC32 sum = new CRC32();
        int before = plain.size();
        data.setInput(in);
        while (!data.finished()) {
            int count = data.inflate(chunk);
            require(count > 0 || data.finished());
            if (count > limit - plain.size()) {
                throw BodyException.tooLarge();
            }
            sum.update(chunk, 0, count);
            plain.write(chunk, 0, count);
        }
        require(in.getInt() == (int) sum.getValue());
        require(in.getInt() == plain.size() - before);
    }

    private static void require(boolean right) throws DataFormatException {
        if (!right) {
            throw new DataFormatException();
        }
    }
}
