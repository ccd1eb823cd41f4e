package io.github.camelwaba.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What happened, kept by a process that nobody kills. A line counts from the moment that it was read whole, whether or not
 * whoever wrote it lives to see the answer.
 */
final class LedgerServer implements AutoCloseable {

    static final int PUT = 1;
    static final int COUNT = 2;
    static final int LINES = 3;
    static final int OTHERS = 4;

    private final List<LedgerLine> lines = new ArrayList<>();
    private final Map<LedgerLine, Integer> counts = new HashMap<>();
    private final AtomicInteger connections = new AtomicInteger();

    private final ServerSocket server;

    LedgerServer() throws IOException {
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (true) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                // closed
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()))) {
            socket.setTcpNoDelay(true);
            for (int request = in.read(); request >= 0; request = in.read()) {
                answer(request, in, out);
                out.flush();
            }
        } catch (IOException e) {
            // the other end was killed; half a line does not count
        } finally {
            connections.decrementAndGet();
        }
    }

    private void answer(int request, DataInputStream in, DataOutputStream out) throws IOException {
        switch (request) {
            case PUT -> out.writeInt(put(LedgerLine.read(in)));
            case COUNT -> out.writeInt(count(LedgerLine.read(in)));
            case OTHERS -> out.writeInt(connections.get() - 1);
            case LINES -> {
                List<LedgerLine> some = linesFrom(in.readInt());
                out.writeInt(some.size());
                for (LedgerLine line : some) {
                    line.write(out);
                }
            }
            default -> throw new IOException("Unknown request " + request);
        }
    }

    private synchronized int put(LedgerLine line) {
        lines.add(line);
        counts.merge(line, 1, Integer::sum);
        return lines.size();
    }

    private synchronized int count(LedgerLine line) {
        return counts.getOrDefault(line, 0);
    }

    private synchronized List<LedgerLine> linesFrom(int first) {
        return List.copyOf(lines.subList(first, lines.size()));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
