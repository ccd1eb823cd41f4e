package io.github.camelwaba.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A connection to the ledger. */
final class LedgerClient implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    LedgerClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /** Returns when the ledger has it. */
    synchronized void put(LedgerLine line) throws IOException {
        out.writeByte(LedgerApp.PUT);
        out.writeUTF(line.id());
        out.writeBoolean(line.redelivered());
        out.flush();
        in.readInt();
    }

    /** How many different events the ledger has. */
    synchronized int events() {
        try {
            return ask(LedgerApp.EVENTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines in the order in which they came. */
    synchronized List<LedgerLine> lines() {
        try {
            int count = ask(LedgerApp.LINES);
            List<LedgerLine> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                lines.add(new LedgerLine(in.readUTF(), in.readBoolean()));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ask(int request) throws IOException {
        out.writeByte(request);
        out.flush();
        return in.readInt();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
