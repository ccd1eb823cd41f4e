package io.github.camelwaba.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * The bytes of an answer, up to a limit. Closing it frees the connection: for the next call when all was read, and by dropping
 * it otherwise.
 */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private final HttpTransport.Attempt attempt;
    private final ClassicHttpResponse response;
    private long read;
    private boolean ended;

    LimitedStream(InputStream in, long limit, HttpTransport.Attempt attempt, ClassicHttpResponse response) {
        super(in);
        this.limit = limit;
        this.attempt = attempt;
        this.response = response;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        count(n);
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        count((int) Math.min(skipped, Integer.MAX_VALUE));
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) throws IOException {
        if (n < 0) {
            ended = true;
            return;
        }
        read += n;
        if (read > limit) {
            throw new IOException("The media file is larger than the option maxMediaSize of " + limit + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            attempt.close();
            response.close();
        } else {
            attempt.abandon(response);
        }
    }
}
