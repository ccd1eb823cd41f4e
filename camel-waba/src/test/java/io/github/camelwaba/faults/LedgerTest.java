package io.github.camelwaba.faults;

import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("faults")
@Timeout(60)
class LedgerTest {

    private final int port = ChildJvm.port();

    @Test
    void keepsWholeLinesOfWritersThatDieAndNoHalfOnes() throws Exception {
        try (ChildJvm process = ChildJvm.start(Path.of("target/faults/ledger-test/ledger.log"), List.of(), LedgerApp.class,
                port);
                LedgerClient ledger = await().ignoreExceptions().until(() -> new LedgerClient(port), client -> true)) {
            ledger.put(new LedgerLine("first", false));
            try (Socket writer = begin("second")) {
                writer.getOutputStream().write(1);
            }
            await().until(() -> ledger.lines().size() > 1);
            try (Socket writer = begin("half")) {
                writer.shutdownOutput();
                // until the ledger has seen the end, too
                assertThat(writer.getInputStream().readAllBytes()).isEmpty();
            }
            ledger.put(new LedgerLine("first", true));

            assertThat(ledger.lines()).containsExactly(new LedgerLine("first", false), new LedgerLine("second", true),
                    new LedgerLine("first", true));
            assertThat(ledger.events()).isEqualTo(2);
            process.live(0);
        }
    }

    // all of a line but the mark at its end
    private Socket begin(String id) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeByte(LedgerApp.PUT);
        out.writeUTF(id);
        out.flush();
        return socket;
    }
}
