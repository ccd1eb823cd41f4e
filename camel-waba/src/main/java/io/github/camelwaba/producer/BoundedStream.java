package io.github.camelwaba.producer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.github.camelwaba.api.WabaRequestException;

/**
 * The bytes of a file to upload, which fails with a {@link WabaRequestException} past a limit, and where the file cannot be read:
 * neither is a fault of the network.
 */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long read;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() {
        int next;
        try {
            next = in.read();
        } catch (IOException e) {
            throw unreadable(e);
        }
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int n;
        try {
            n = in.read(bytes, offset, length);
        } catch (IOException e) {
            throw unreadable(e);
        }
        count(Math.max(n, 0));
        return n;
    }

    private static WabaRequestException unreadable(IOException e) {
        // without the cause's message, which may name the file
        return new WabaRequestException("The file could not be read to its end (" + e.getClass().getSimpleName() + ")");
    }

    private void count(int n) {
        read += n;
        if (read > limit) {
            throw MediaBodies.tooLarge(limit);
        }
    }
}
