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
    synchronized void put(LedgerLine line) {
        try {
            ask(LedgerServer.PUT, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the ledger has a line. */
    synchronized int count(LedgerLine line) {
        try {
            return ask(LedgerServer.COUNT, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many others are connected. What they wrote before they went has become lines. */
    synchronized int others() {
        try {
            out.writeByte(LedgerServer.OTHERS);
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines in the order in which they came. */
    List<LedgerLine> lines() {
        return linesFrom(0);
    }

    /** Those lines that came after so many others. */
    synchronized List<LedgerLine> linesFrom(int first) {
        try {
            out.writeByte(LedgerServer.LINES);
            out.writeInt(first);
            int count = answer();
            List<LedgerLine> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                lines.add(LedgerLine.read(in));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ask(int request, LedgerLine line) throws IOException {
        out.writeByte(request);
        line.write(out);
        return answer();
    }

    private int answer() throws IOException {
        out.flush();
        return in.readInt();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
