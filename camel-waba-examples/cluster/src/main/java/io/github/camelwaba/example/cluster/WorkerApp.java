package io.github.camelwaba.example.cluster;

import com.zaxxer.hikari.HikariDataSource;

import org.apache.camel.main.Main;

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
        database.setJdbcUrl(System.getenv(Database.URL));
        main.bind("dataSource", database);
        main.configure().addRoutesBuilder(
                new WorkerRoutes(
                        new EventKeys(database, "done"), new EventKeys(database, "begun"), new EventKeys(database, "unknown")));
        main.run();
    }
}
