package io.github.camelwaba.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * The bytes of an answer, up to a limit. The cause of an IOException here is the {@link WabaException} that tells more. Closing
 * it frees the connection: for the next call when all was read, and by dropping it
 * otherwise.
 */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private final HttpTransport.Attempt attempt;
    private final ClassicHttpResponse response;
    private long read;
    private boolean ended;
    private volatile boolean closed;

    LimitedStream(InputStream in, long limit, HttpTransport.Attempt attempt, ClassicHttpResponse response) {
        super(in);
        this.limit = limit;
        this.attempt = attempt;
        this.response = response;
    }

    @Override
    public int read() throws IOException {
        checkOpen();
        int next;
        try {
            next = in.read();
        } catch (IOException e) {
            throw attempt.broken(e);
        }
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        checkOpen();
        int n;
        try {
            n = in.read(bytes, offset, length);
        } catch (IOException e) {
            throw attempt.broken(e);
        }
        count(n);
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        // by reading, so that the limit and the errors are the same
        byte[] skipped = new byte[(int) Math.max(0, Math.min(n, 8192))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("The download is closed, as it is when its exchange has ended. Read it within the route that "
                    + "downloads it, or turn it into bytes or write it to a file there");
        }
    }

    private void count(int n) throws IOException {
        if (n < 0) {
            ended = true;
            return;
        }
        read += n;
        if (read > limit) {
            throw new IOException("The download is too large", HttpTransport.tooLarge(limit));
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (ended) {
            attempt.close();
            response.close();
        } else {
            attempt.abandon(response);
        }
    }
}
