package io.github.camelwaba.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A Java process with the class path of the tests, which writes to a log file and ends when this process does. */
final class ChildJvm implements AutoCloseable {

    private static final List<String> QUICK_START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Process process;
    private final Path log;

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ChildJvm start(Path log, List<String> flags, Class<?> main, Object... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        return new ChildJvm(process, log);
    }

    /**
     * A free port that stays free while nobody listens on it: outside the range from which systems take the ports of
     * outgoing connections.
     */
    static int port() {
        for (int i = 0; i < 100; i++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken, the next
            }
        }
        throw new IllegalStateException("There is no free port from 20000 to 30000");
    }

    /** Lets it live for so long; it must not end by itself. */
    void live(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The process ended by itself with " + process.exitValue() + "; see " + log);
        }
    }

    /** SIGKILL; returns when it is dead. */
    void kill() throws InterruptedException {
        live(0);
        process.destroyForcibly().waitFor();
    }

    /** Sends a signal, such as STOP, where there are signals. */
    void signal(String name) throws IOException, InterruptedException {
        live(0);
        int result = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        if (result != 0) {
            throw new AssertionError("kill -" + name + " ended with " + result);
        }
    }

    /** Gives it a line of input. */
    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public String toString() {
        return "ChildJvm[pid=" + process.pid() + ", log=" + log + "]";
    }
}
