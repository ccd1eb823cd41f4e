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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What reached the route, in a process that nobody kills. A line counts from the moment that it was read whole, whether or
 * not whoever wrote it lives to see the answer. It ends with its input.
 */
final class LedgerApp {

    static final int PUT = 1;
    static final int EVENTS = 2;
    static final int LINES = 3;

    private final List<LedgerLine> lines = new ArrayList<>();
    private final Set<String> events = new HashSet<>();

    public static void main(String[] args) throws IOException {
        ServerSocket server = new ServerSocket(Integer.parseInt(args[0]), 100, InetAddress.getLoopbackAddress());
        LedgerApp ledger = new LedgerApp();
        daemon(() -> ledger.listen(server));
        while (System.in.read() >= 0) {
            // until the test is over
        }
        System.exit(0);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
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
            // the other end was killed; half a line is none
        }
    }

    private void answer(int request, DataInputStream in, DataOutputStream out) throws IOException {
        switch (request) {
            case PUT -> out.writeInt(put(new LedgerLine(in.readUTF(), in.readBoolean())));
            case EVENTS -> out.writeInt(events());
            case LINES -> {
                List<LedgerLine> all = lines();
                out.writeInt(all.size());
                for (LedgerLine line : all) {
                    out.writeUTF(line.id());
                    out.writeBoolean(line.redelivered());
                }
            }
            default -> throw new IOException("Unknown request " + request);
        }
    }

    private synchronized int put(LedgerLine line) {
        lines.add(line);
        events.add(line.id());
        return lines.size();
    }

    private synchronized int events() {
        return events.size();
    }

    private synchronized List<LedgerLine> lines() {
        return List.copyOf(lines);
    }
}
