package io.github.camelwaba;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.api.WabaTransientException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a server does, a call ends in bounded time and takes in a bounded answer.
 */
class TransportBoundsTest extends TransportTestSupport {

    private static final byte[] CHUNK = ("10000\r\n" + "x".repeat(65536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @Test
    void aDrippingAnswerEndsAtTheCallTimeout() {
        server.on((socket, in, out) -> {
            server.read(in);
            for (byte next : RawServer.ACCEPTED.getBytes(StandardCharsets.UTF_8)) {
                out.write(next);
                Thread.sleep(100);
            }
        });

        WabaException[] failure = new WabaException[1];
        assertThat(took(() -> failure[0] = failedSend())).isBetween(Duration.ofMillis(1400), SOON);
        assertThat(failure[0]).isExactlyInstanceOf(WabaOutcomeUnknownException.class).hasMessage(
                "The answer of 360dialog was lost while sending a message through the default number "
                        + "(it took longer than the callTimeout of 1500 ms); it may have been done [AWAIT_STATUS]");
    }

    @Test
    void aServerThatDoesNotAcceptEndsAtTheConnectTimeout() throws Exception {
        List<Socket> fill = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 3; i++) {
                Socket socket = new Socket();
                fill.add(socket);
                try {
                    socket.connect(new InetSocketAddress("127.0.0.1", deaf.getLocalPort()), 200);
                } catch (SocketTimeoutException e) {
                    // full
                    break;
                }
            }
            assertThat(took(() -> assertThat(failure(template.request(
                    "waba:send?to=" + PHONE + "&baseUrl=http://127.0.0.1:" + deaf.getLocalPort(),
                    exchange -> exchange.getMessage().setBody(TEXT)))).isExactlyInstanceOf(WabaTransientException.class)))
                    .isLessThan(SOON);
        } finally {
            for (Socket socket : fill) {
                socket.close();
            }
        }
    }

    @Test
    void anEndlessAnswerIsGivenUpAtTheLimit() {
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(CHUNKED.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(CHUNK);
            }
        });

        assertThat(failedSend()).isExactlyInstanceOf(WabaOutcomeUnknownException.class).hasMessage(
                "The answer of 360dialog was lost while sending a message through the default number "
                        + "(the answer is larger than 4194304 bytes); it may have been done [AWAIT_STATUS]");
    }

    @Test
    void anAnswerJustWithinTheLimitIsRead() {
        String json = "{\"messages\":[{\"id\":\"gBEG1\"}],\"x\":\"";
        server.answering(RawServer.answer("201 Created", json + "x".repeat(4 * 1024 * 1024 - json.length() - 2) + "\"}"));

        assertThat(send().getException()).isNull();
    }

    @Test
    void aSmallAnswerThatInflatesBeyondTheLimitIsGivenUp() throws Exception {
        byte[] bomb = gzip(" ".repeat(64 * 1024 * 1024));
        server.on((socket, in, out) -> gzipped(in, out, bomb));

        assertThat(failedSend()).hasMessageContaining("the answer is larger than 4194304 bytes");
    }

    @Test
    void aGzippedAnswerIsRead() throws Exception {
        byte[] body = gzip("{\"messages\":[{\"id\":\"gBEG1\"}]}");
        server.on((socket, in, out) -> gzipped(in, out, body));

        assertThat(send().getException()).isNull();
    }

    @Test
    void endlessHeadersAreGivenUp() {
        server.on((socket, in, out) -> {
            server.read(in);
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: more\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII));
            }
        });

        // by its size, not by the time that it takes
        assertThat(failedSend()).isExactlyInstanceOf(WabaOutcomeUnknownException.class)
                .hasMessageNotContaining("callTimeout");
    }

    @Test
    void anEndlessHeaderIsGivenUp() {
        server.on((socket, in, out) -> {
            server.read(in);
            out.write("HTTP/1.1 200 OK\r\nX-More: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("more".repeat(1000).getBytes(StandardCharsets.US_ASCII));
            }
        });

        // by its size, not by the time that it takes
        assertThat(failedSend()).isExactlyInstanceOf(WabaOutcomeUnknownException.class)
                .hasMessageNotContaining("callTimeout");
    }

    @Test
    void interimAnswersAreNoAnswer() {
        server.answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n" + RawServer.ACCEPTED);

        assertThat(send().getException()).isNull();
        assertThat(server.requests()).hasSize(1);
    }

    private void gzipped(InputStream in, OutputStream out, byte[] body) throws Exception {
        server.read(in);
        out.write(("HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
