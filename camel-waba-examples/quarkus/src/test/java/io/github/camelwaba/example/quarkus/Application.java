package io.github.camelwaba.example.quarkus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/**
 * The packaged application in a process of its own.
 */
final class Application implements AutoCloseable {

    // by itself, by Ctrl-C, by a plain kill
    private static final Set<Integer> STOPPED = Set.of(0, 128 + 2, 128 + 15);

    private final Process process;
    private final Path output;

    private Application(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param properties what the application is configured with, besides its application.properties
     */
    static Application start(Map<String, String> properties, String... jvm) {
        Path jar = Path.of(System.getProperty("application.jar"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.banner.enabled=false", "-Dquarkus.http.host=127.0.0.1"));
        command.addAll(List.of(jvm));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        try {
            Path output = Files.createTempFile(jar.getParent().getParent(), "application", ".log");
            output.toFile().deleteOnExit();
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            // or it would stay, should this process be told to end
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Application(process, output);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + jar + ": " + e.getMessage(), e);
        }
    }

    /** Waits until it takes connections. */
    Application awaitPort(int port) {
        await("connections on port " + port).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended:\n" + output());
            }
            return listens(port);
        });
        return this;
    }

    /** Waits until it ends by itself, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The application did not end:\n" + output());
        }
        return process.exitValue();
    }

    /** Leaves it running until somebody ends it, by Ctrl-C or a signal; whatever else ends it is a failure. */
    void runUntilStopped() throws InterruptedException {
        int code = process.waitFor();
        if (!STOPPED.contains(code)) {
            throw new IllegalStateException("The application ended with " + code + ":\n" + output());
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
