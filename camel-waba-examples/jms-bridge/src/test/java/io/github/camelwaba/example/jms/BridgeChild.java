package io.github.camelwaba.example.jms;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelwaba.simulator.WabaSimulator;

/** The bridge in a process of its own, which can be killed. */
final class BridgeChild implements AutoCloseable {

    private final Process process;

    private BridgeChild(Process process) {
        this.process = process;
    }

    public static void main(String[] args) throws Exception {
        BridgeRig.app(Path.of(args[0]), Integer.parseInt(args[1]), args[2], args[3], "60s", app -> {
        });
        // ends with the process that started it
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(1);
    }

    static BridgeChild start(Path directory, int port, WabaSimulator simulator) throws IOException {
        File log = Files.createDirectories(directory).resolve("child.log").toFile();
        return new BridgeChild(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), BridgeChild.class.getName(),
                directory.toString(), String.valueOf(port), simulator.number().hosting(), simulator.baseUrl())
                .redirectErrorStream(true).redirectOutput(log).start());
    }

    /** SIGKILL; returns when it is dead. It must not have ended before. */
    void kill() throws InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("The process ended by itself with " + process.exitValue());
        }
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
