package io.github.camelwaba;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks HTTP by hand, to say what no well-behaved client would, and to see an answer to its last byte.
 */
public final class RawHttp implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    public static RawHttp to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(15_000);
        socket.setTcpNoDelay(true);
        return new RawHttp(socket);
    }

    /** Sends head and body of a request, and returns the whole answer. */
    public static String exchange(int port, String... lines) throws IOException {
        try (RawHttp http = to(port)) {
            return http.send(lines).answer();
        }
    }

    public RawHttp send(String... lines) throws IOException {
        return send(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends no more, and still reads. */
    public RawHttp finish() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Breaks off, where {@link #close} ends in good order. */
    public void abort() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** The whole answer, head and body. */
    public String answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = "";
        while (!isWhole(text)) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
            text = bytes.toString(StandardCharsets.ISO_8859_1);
        }
        return text;
    }

    private static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
        int body = length.find() && !text.startsWith("HTTP/1.1 1") ? Integer.parseInt(length.group(1)) : 0;
        return text.length() >= head + 4 + body;
    }

    /** Whether the server has closed the connection; waits for it. */
    public boolean isClosed() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
