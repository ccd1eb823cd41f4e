package io.github.camelwaba.example.cluster;

import com.zaxxer.hikari.HikariDataSource;

import org.apache.camel.main.Main;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;

/** A node that takes events from the broker and answers. There may be any number of them. */
public final class WorkerApp {

    private WorkerApp() {
    }

    public static void main(String[] args) throws Exception {
        Lifeline.endWithInput();
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation(
                "classpath:worker.properties,classpath:" + System.getProperty("cluster.broker") + ".properties");
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(System.getProperty("cluster.jdbc.url"));
        main.bind("dataSource", database);
        main.configure().addRoutesBuilder(new WorkerRoutes(keys(database, "done"), keys(database, "begun")));
        main.run();
    }

    private static JdbcMessageIdRepository keys(HikariDataSource database, String name) {
        JdbcMessageIdRepository keys = new JdbcMessageIdRepository(database, name);
        // Camel's own statement has room for 100 characters, and a failed look at a table ends a transaction of PostgreSQL
        keys.setCreateTableIfNotExists(false);
        return keys;
    }
}
