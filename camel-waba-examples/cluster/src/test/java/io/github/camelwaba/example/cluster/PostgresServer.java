package io.github.camelwaba.example.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.camel.util.FileUtil;

/**
 * A PostgreSQL server for one test, where the machine has one. As root it runs as the user postgres, since it refuses to be
 * root.
 */
final class PostgresServer implements AutoCloseable {

    private static final int START_SECONDS = 30;

    private final Path data;
    private final Process process;
    private final int port;

    private PostgresServer(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one, or says in one line that there is none.
     *
     * @throws IllegalStateException if there is none and the property postgres.required is true
     */
    static Optional<PostgresServer> start() throws Exception {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            if (Boolean.getBoolean("postgres.required")) {
                throw new IllegalStateException("There is no PostgreSQL. Install the package postgresql");
            }
            System.out.println("SKIPPED: the cluster on PostgreSQL, as none is installed; it runs on H2");
            return Optional.empty();
        }
        return Optional.of(start(programs.get()));
    }

    private static PostgresServer start(Path programs) throws Exception {
        // below the directory for temporary files: the user postgres cannot look into everybody's home
        Path data = Files.createTempDirectory("waba-postgres");
        Path log = data.resolve("log");
        if (isRoot()) {
            run(log, "chown", "postgres", data.toString());
        }
        run(log, asPostgres(programs.resolve("initdb").toString(), "-D", data.resolve("data").toString(), "-A", "trust",
                "-U", "waba", "--no-locale", "-E", "UTF8"));
        int port = freePort();
        Process process = process(log, asPostgres(programs.resolve("postgres").toString(), "-D",
                data.resolve("data").toString(), "-p", String.valueOf(port), "-h", "127.0.0.1", "-k", ""));
        PostgresServer server = new PostgresServer(data, process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        server.awaitReady();
        return server;
    }

    private static Optional<Path> programs() throws IOException {
        Path debian = Paths.get("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String[] asPostgres(String... command) {
        List<String> line = new ArrayList<>();
        if (isRoot()) {
            line.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        line.addAll(List.of(command));
        return line.toArray(String[]::new);
    }

    private static Process process(Path log, String... command) throws IOException {
        return new ProcessBuilder(command).directory(log.getParent().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    private static void run(Path log, String... command) throws Exception {
        int result = process(log, command).waitFor();
        if (result != 0) {
            throw new IllegalStateException(command[0] + " ended with " + result + ": " + Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("postgres"))) {
                return;
            } catch (SQLException e) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    throw new IllegalStateException(Files.readString(data.resolve("log")), e);
                }
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=waba";
    }

    /** Makes a database and gives its URL. */
    String createDatabase(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return url(name);
    }

    @Override
    public void close() {
        try {
            // not the default signal, on which it waits for its clients
            run(data.resolve("log"), "kill", "-INT", String.valueOf(process.pid()));
            process.waitFor(START_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            // it ends all the same
        }
        process.destroyForcibly().onExit().join();
        FileUtil.removeDir(data.toFile());
    }
}
