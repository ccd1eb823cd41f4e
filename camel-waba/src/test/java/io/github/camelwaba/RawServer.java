package io.github.camelwaba;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that answers byte by byte as a test says, for what no well-behaved server does.
 */
final class RawServer implements AutoCloseable {

    /** An answer that the API would give. */
    static final String ACCEPTED = answer("201 Created", "{\"messages\":[{\"id\":\"gBEG1\"}]}");

    private final ServerSocket server;
    private final Thread acceptor;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile String answer = ACCEPTED;
    private volatile Script script = (socket, in, out) -> serve(in, out);

    /** What happens on a connection; the connection is closed when it returns. */
    interface Script {
        void run(Socket socket, InputStream in, OutputStream out) throws Exception;
    }

    RawServer() {
        this(plain());
    }

    RawServer(ServerSocket server) {
        this.server = server;
        acceptor = start("raw-server", () -> {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                start("raw-connection", () -> {
                    try (socket) {
                        script.run(socket, socket.getInputStream(), socket.getOutputStream());
                    }
                });
            }
        });
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String answer(String status, String json) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    void on(Script newScript) {
        script = newScript;
    }

    /** Every request from now on gets this answer, on a connection that stays open. */
    void answering(String newAnswer) {
        answer = newAnswer;
        on((socket, in, out) -> serve(in, out));
    }

    private void serve(InputStream in, OutputStream out) throws IOException {
        while (read(in) != null) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Reads one request, head and body; null at the end of the connection. */
    String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = text.toLowerCase().contains("content-length: ")
                ? Integer.parseInt(text.toLowerCase().split("content-length: ")[1].split("\r")[0].trim())
                : 0;
        String request = text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
        requests.add(request);
        return request;
    }

    List<String> requests() {
        return requests;
    }

    int connections() {
        return sockets.size();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
            // until then a connection may still be accepted
            acceptor.join(5000);
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Job {
        void run() throws Exception;
    }

    private static Thread start(String name, Job job) {
        Thread thread = new Thread(() -> {
            try {
                job.run();
            } catch (Exception e) {
                // the other end has gone, or the test is over
                Thread.currentThread().interrupt();
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
