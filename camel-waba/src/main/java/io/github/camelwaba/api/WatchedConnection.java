package io.github.camelwaba.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection of the pool that is looked at before each use: what has come on it since the last answer belongs to no request,
 * and would be taken for the answer to the next one. Whether the server has closed it costs a read of a millisecond, and is
 * looked at after a second without a call. It writes nothing to a log, as a request holds the key.
 */
final class WatchedConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    private static final long IDLE = Duration.ofSeconds(1).toNanos();
    private static final Timeout SHORT = Timeout.ofMilliseconds(1);

    private final AtomicBoolean closed = new AtomicBoolean();
    private WatchedSocket watched;
    private Timeout socketTimeout = Timeout.DISABLED;
    private long passive = System.nanoTime();

    private WatchedConnection(Http1Config limits) {
        super(limits, null, null, null, null, null, new DefaultHttpResponseParserFactory(limits));
    }

    /**
     * A connection over that socket.
     *
     * @param socket null for one that is bound later
     */
    static WatchedConnection of(Http1Config limits, Socket socket) throws IOException {
        WatchedConnection connection = new WatchedConnection(limits);
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    public boolean isStale() throws IOException {
        if (watched == null) {
            return true;
        }
        boolean idle = System.nanoTime() - passive >= IDLE;
        watched.patient(idle);
        try {
            boolean ended = super.isStale();
            watched.patient(false);
            return ended || isDataAvailable(SHORT);
        } finally {
            watched.patient(true);
        }
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
        bind(new SocketHolder(sslSocket, socket));
    }

    @Override
    protected void bind(SocketHolder holder) throws IOException {
        if (closed.get()) {
            // the call was ended while it connected
            holder.getSocket().close();
            throw new InterruptedIOException("The connection is closed");
        }
        watched = WatchedSocket.of(holder);
        super.bind(watched);
        socketTimeout = Timeout.ofMilliseconds(holder.getSocket().getSoTimeout());
    }

    @Override
    public Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public SSLSession getSSLSession() {
        return getSocket() instanceof SSLSocket ssl ? ssl.getSession() : null;
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        super.setSocketTimeout(timeout);
        socketTimeout = timeout;
    }

    @Override
    public void passivate() {
        super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
        passive = System.nanoTime();
    }

    @Override
    public void activate() {
        super.setSocketTimeout(socketTimeout);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    @Override
    public void close(CloseMode mode) {
        if (closed.compareAndSet(false, true)) {
            super.close(mode);
        }
    }
}
