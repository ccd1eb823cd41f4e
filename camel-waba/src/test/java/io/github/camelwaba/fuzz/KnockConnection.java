package io.github.camelwaba.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The connection of one {@link Knock}: what was sent, and what comes back.
 */
public final class KnockConnection implements AutoCloseable {

    /** Far more than the door waits for anything. */
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3}) ");
    private static final int CONTINUE = 100;

    private final Knock knock;
    private final Socket socket;
    private final long start = System.nanoTime();

    private KnockConnection(Knock knock, Socket socket) {
        this.knock = knock;
        this.socket = socket;
    }

    /** Sends all of it. */
    public static KnockConnection send(Knock knock, Knock.Keys keys, int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        try {
            socket.getOutputStream().write(knock.render(keys));
            switch (knock.ending()) {
                case HALF_CLOSE, CUT_AND_HALF_CLOSE -> socket.shutdownOutput();
                case ABORT, CUT_AND_ABORT -> {
                    // a reset instead of an orderly end
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
                default -> {
                    // waits for the answer
                }
            }
        } catch (SocketException e) {
            // the server need not listen to the end
        }
        return new KnockConnection(knock, socket);
    }

    public Knock knock() {
        return knock;
    }

    /**
     * The status of the answer; 0 if the server closed the connection instead, or the sender did.
     *
     * @throws IllegalStateException if there is neither
     */
    public int status() throws IOException {
        if (socket.isClosed()) {
            return 0;
        }
        int status = CONTINUE;
        while (status == CONTINUE) {
            Matcher head = STATUS.matcher(head());
            status = head.find() ? Integer.parseInt(head.group(1)) : 0;
        }
        return status;
    }

    /** How long ago it was sent. */
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private String head() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
                if (next == '\n') {
                    head = bytes.toString(StandardCharsets.ISO_8859_1);
                    if (head.endsWith("\r\n\r\n")) {
                        break;
                    }
                }
            }
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("Neither an answer nor an end of the connection", e);
        } catch (SocketException e) {
            // closed by a reset
        }
        return head;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
