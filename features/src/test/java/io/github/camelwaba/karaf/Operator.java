package io.github.camelwaba.karaf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The test's end of the line to the {@link io.github.camelwaba.karaf.probe.Probe}.
 */
final class Operator implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ServerSocket server;
    private Socket karaf;

    Operator() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout((int) LONGEST.toMillis());
    }

    int port() {
        return server.getLocalPort();
    }

    /** Has something done in the Karaf that started last, and gives its answer. */
    String call(String command) throws IOException {
        if (karaf == null) {
            karaf = server.accept();
            karaf.setSoTimeout((int) LONGEST.toMillis());
        }
        new PrintWriter(karaf.getOutputStream(), true, StandardCharsets.UTF_8).println(command);
        return new BufferedReader(new InputStreamReader(karaf.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    void hangUp() throws IOException {
        if (karaf != null) {
            karaf.close();
            karaf = null;
        }
    }

    @Override
    public void close() throws IOException {
        hangUp();
        server.close();
    }
}
