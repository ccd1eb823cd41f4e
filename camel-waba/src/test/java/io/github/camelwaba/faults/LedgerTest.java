package io.github.camelwaba.faults;

import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("faults")
@Timeout(60)
class LedgerTest {

    @Test
    void keepsWholeLinesOfWritersThatDieAndNoHalfOnes() throws Exception {
        try (LedgerServer server = new LedgerServer(); LedgerClient ledger = new LedgerClient(server.port())) {
            ledger.put(line("first", false));
            try (Socket writer = begin(server.port(), "second")) {
                writer.getOutputStream().write(1);
            }
            await().until(() -> ledger.lines().size() > 1);
            try (Socket writer = begin(server.port(), "half")) {
                await().until(() -> ledger.others() == 1);
                writer.shutdownOutput();
                // until the ledger has seen the end, too
                assertThat(writer.getInputStream().readAllBytes()).isEmpty();
            }
            await().until(() -> ledger.others() == 0);
            ledger.put(line("first", true));

            assertThat(ledger.lines()).containsExactly(line("first", false), line("second", true), line("first", true));
            assertThat(ledger.linesFrom(2)).containsExactly(line("first", true));
            assertThat(ledger.count(line("first", true))).isOne();
            assertThat(ledger.count(line("half", true))).isZero();
            assertThat(new Arrivals(ledger, id -> true).count()).isEqualTo(2);
        }
    }

    private static LedgerLine line(String id, boolean redelivered) {
        return new LedgerLine(LedgerLine.Kind.BEGUN, id, redelivered);
    }

    // all of a line but the mark at its end
    private static Socket begin(int port, String id) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeByte(LedgerServer.PUT);
        out.writeByte(LedgerLine.Kind.BEGUN.ordinal());
        out.writeUTF(id);
        out.flush();
        return socket;
    }
}
