package io.github.camelwaba.example.quarkus;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.camelwaba.simulator.WabaSimulator;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application in a process of 256 MB: it serves a patient, and outlives what strangers post to it.
 */
@Timeout(120)
class PracticeIT {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension
            .create(options -> options.hosting("cloud")).keepWebhook();

    private static final long HUGE = 600_000_000L;
    private static final int PORT = Application.freePort();

    private static Application application;

    @TempDir
    static Path inbox;

    @BeforeAll
    static void start() {
        application = Application.start(Map.of(
                "quarkus.http.port", String.valueOf(PORT),
                "quarkus.log.level", "WARN",
                "camel.component.waba.api-key", WabaSimulator.DEFAULT_KEY,
                "camel.component.waba.base-url", SIMULATOR.baseUrl(),
                "camel.component.waba.callback-url", "http://127.0.0.1:" + PORT + "/waba/webhook",
                "camel.component.waba.inbox-directory", inbox.toString()),
                "-Xmx256m", "-XX:+ExitOnOutOfMemoryError").awaitPort(PORT);
    }

    @AfterAll
    static void stop() {
        SIMULATOR.simulator().close();
        application.close();
    }

    @Test
    void givesAnAppointmentAndTakesItBack() throws IOException {
        String last = new Conversation(SIMULATOR.simulator(), new PrintStream(OutputStream.nullOutputStream())).run();

        assertThat(last).isEqualTo("Your appointment is cancelled.");
        try (Stream<Path> files = Files.list(inbox)) {
            assertThat(files).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "Content-Length: 600000000, 413", "Transfer-Encoding: chunked, 401" })
    void refusesAHugePostOfAStrangerAndServesOn(String length, int status) throws Exception {
        assertThat(post(length)).startsWith("HTTP/1.1 " + status + " ");
        assertThat(application.isAlive()).isTrue();
        givesAnAppointmentAndTakesItBack();
    }

    private static String post(String length) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /waba/webhook HTTP/1.1\r\nHost: practice\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> pour(out, length.contains("chunked")));
            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 401 ".length());
            sender.get(60, TimeUnit.SECONDS);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }

    private static void pour(OutputStream out, boolean chunked) {
        byte[] block = "x".repeat(0x100000).getBytes(StandardCharsets.US_ASCII);
        byte[] size = "100000\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n".getBytes(StandardCharsets.US_ASCII);
        try {
            for (long sent = 0; sent < HUGE; sent += block.length) {
                if (chunked) {
                    out.write(size);
                }
                out.write(block);
                if (chunked) {
                    out.write(end);
                }
            }
        } catch (IOException e) {
            // the server need not listen to the end
        }
    }
}
