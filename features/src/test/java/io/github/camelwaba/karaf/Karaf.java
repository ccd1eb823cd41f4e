package io.github.camelwaba.karaf;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelwaba.karaf.probe.Probe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Karaf with the example of this project in it, in a directory of its own and a process of its own.
 */
final class Karaf {

    private static final Logger LOG = LoggerFactory.getLogger(Karaf.class);
    private static final String EXAMPLE = "camel-waba-example-karaf";

    private final Path home;
    private Process process;

    private Karaf(Path home) {
        this.home = home;
    }

    /** A fresh Karaf, not started. */
    static Karaf unpack(int probePort) throws IOException {
        Path work = Artifacts.file("karaf.work");
        delete(work);
        Path home = work.resolve("karaf");
        copy(Artifacts.file("karaf.dist"), home);
        Artifacts.lay(work.resolve("repository"));
        Karaf karaf = new Karaf(home);
        karaf.configure(work, probePort);
        return karaf;
    }

    private void configure(Path work, int probePort) throws IOException {
        Path overrides = Artifacts.file("karaf.etc").resolve(System.getProperty("karaf.overrides"));
        if (Files.exists(overrides)) {
            LOG.info("Karaf runs with Camel's own jars, wrapped, in place of Camel Karaf's bundles");
            Files.copy(overrides, etc("org.apache.karaf.features.xml"), StandardCopyOption.REPLACE_EXISTING);
        } else {
            LOG.info("Karaf runs with Camel Karaf's published bundles");
        }
        String version = System.getProperty("waba.version");
        edit("org.apache.karaf.features.cfg", features -> {
            features.setProperty("featuresRepositories", features.getProperty("featuresRepositories")
                    + ", mvn:io.github.camelwaba/" + EXAMPLE + "/" + version + "/xml/features"
                    + ", mvn:io.github.camelwaba.test/probe/1/xml/features");
            // without what listens on a port
            features.setProperty("featuresBoot", Arrays.stream(features.getProperty("featuresBoot").split(","))
                    .map(String::trim)
                    .filter(feature -> !feature.matches("(ssh|management|instance)/.*"))
                    .collect(Collectors.joining(", ")) + ", " + EXAMPLE + ", probe");
        });
        edit("org.ops4j.pax.url.mvn.cfg", maven -> {
            // looked in first, and only read
            maven.setProperty("org.ops4j.pax.url.mvn.defaultRepositories", Stream.of(
                    work.resolve("repository"), home.resolve("system"), Artifacts.file("maven.repository"))
                    .map(repository -> repository.toUri() + "@id=" + repository.getFileName() + "@snapshots")
                    .collect(Collectors.joining(", ")));
            // karaf:verify has brought all that is needed into Maven's local repository
            maven.setProperty("org.ops4j.pax.url.mvn.repositories", "");
            maven.setProperty("org.ops4j.pax.url.mvn.localRepository", work.resolve("downloads").toString());
        });
        edit("custom.properties", custom -> custom.setProperty("karaf.shutdown.port", "-1"));
        edit("system.properties", system -> system.setProperty(Probe.PORT, String.valueOf(probePort)));
    }

    private void edit(String file, Consumer<Properties> change) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(etc(file))) {
            properties.load(reader);
        }
        change.accept(properties);
        try (Writer writer = Files.newBufferedWriter(etc(file))) {
            properties.store(writer, null);
        }
    }

    /** Writes the configuration of the example, as an editor does: at once. */
    void configureExample(String text) throws IOException {
        Path written = Files.writeString(home.resolve("example.cfg"), text);
        Files.move(written, etc("io.github.camelwaba.example.karaf.cfg"), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    void start() throws IOException {
        Files.createDirectories(data());
        // "daemon" becomes the JVM, so that a kill hits Karaf and not a script
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.redirectErrorStream(true).redirectOutput(data().resolve("stdout.log").toFile()).start();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Ends it at once, as the kernel does: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    Path data() {
        return home.resolve("data");
    }

    List<String> log() throws IOException {
        Path log = data().resolve("log/karaf.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private Path etc(String file) {
        return home.resolve("etc").resolve(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
