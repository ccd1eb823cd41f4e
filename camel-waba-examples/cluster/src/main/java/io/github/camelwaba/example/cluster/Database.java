package io.github.camelwaba.example.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.tools.Server;

/** The database that the workers share: one that exists already, or an H2 server of this process. */
final class Database implements AutoCloseable {

    /** The variable that tells a worker where it is, password included. */
    static final String URL = "CLUSTER_JDBC_URL";

    private final String url;
    private final Server server;

    private Database(String url, Server server) {
        this.url = url;
        this.server = server;
    }

    /** One that exists; the tables are made where they are lacking. */
    static Database at(String url) throws SQLException {
        Database database = new Database(url, null);
        database.createTables();
        return database;
    }

    /** A new one below a directory. */
    static Database h2(Path directory) throws SQLException {
        Server server = Server
                .createTcpServer("-tcpPort", "0", "-baseDir", directory.toAbsolutePath().toString(), "-ifNotExists")
                .start();
        Database database = new Database("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/./cluster", server);
        database.createTables();
        return database;
    }

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private void createTables() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(schema());
        }
    }

    private static String schema() {
        try (InputStream sql = Database.class.getResourceAsStream("/schema.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("schema.sql cannot be read", e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
