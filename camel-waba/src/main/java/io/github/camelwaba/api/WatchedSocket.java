package io.github.camelwaba.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

import javax.net.ssl.SSLSocket;

import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A socket whose reads do not wait while it is only looked at: without bytes to read they time out at once.
 */
final class WatchedSocket extends SocketHolder {

    private volatile boolean patient = true;

    private WatchedSocket(Socket socket) {
        super(socket);
    }

    private WatchedSocket(SSLSocket sslSocket, Socket socket) {
        super(sslSocket, socket);
    }

    static WatchedSocket of(SocketHolder holder) {
        return holder.getSSLSocket() == null
                ? new WatchedSocket(holder.getBaseSocket())
                : new WatchedSocket(holder.getSSLSocket(), holder.getBaseSocket());
    }

    /** Whether reads wait for bytes to come. */
    void patient(boolean value) {
        patient = value;
    }

    // under TLS, bytes that are not yet deciphered count: they may be the server's good-bye
    private boolean isEmpty(InputStream in) throws IOException {
        return in.available() == 0 && (getSSLSocket() == null || getBaseSocket().getInputStream().available() == 0);
    }

    @Override
    protected InputStream getInputStream(Socket socket) throws IOException {
        return new FilterInputStream(super.getInputStream(socket)) {

            @Override
            public int read() throws IOException {
                check();
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                check();
                return in.read(bytes, offset, length);
            }

            private void check() throws IOException {
                if (!patient && isEmpty(in)) {
                    throw NothingThereException.INSTANCE;
                }
            }
        };
    }

    /** Thrown for each call, so without the cost of a stack. */
    private static final class NothingThereException extends SocketTimeoutException {

        private static final long serialVersionUID = 1L;
        private static final NothingThereException INSTANCE = new NothingThereException();

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
