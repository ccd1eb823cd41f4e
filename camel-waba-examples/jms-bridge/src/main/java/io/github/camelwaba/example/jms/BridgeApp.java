package io.github.camelwaba.example.jms;

import java.nio.file.Path;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

import org.apache.camel.main.Main;

/**
 * The application: broker, database and the routes in Camel Main.
 */
public final class BridgeApp implements AutoCloseable {

    private final BridgeSettings settings;
    private final Main main = new Main();
    private final JmsPoolConnectionFactory connections = new JmsPoolConnectionFactory();
    private Broker broker;
    private Database database;
    private Orders orders;

    BridgeApp(BridgeSettings settings) {
        this.settings = settings;
    }

    /** Runs it until it is told to end. */
    public static void main(String[] args) throws Exception {
        BridgeSettings settings = BridgeSettings.of(Path.of(System.getProperty("bridge.directory", "target/bridge")));
        try (BridgeApp app = new BridgeApp(settings)) {
            app.prepare();
            app.main.run();
        }
    }

    /** Starts broker and database, and gives Camel Main what it needs. */
    BridgeApp prepare() throws Exception {
        startBroker();
        connections.setConnectionFactory(new ActiveMQConnectionFactory("vm://" + brokerId()));
        database = new Database(settings.directory().resolve("database"));
        SendLedger ledger = new SendLedger(database);
        orders = new Orders(database.dataSource());
        main.bind("connections", connections);
        main.configure().addRoutesBuilder(new InRoutes());
        main.configure().addRoutesBuilder(new OrderRoutes(orders, database.keys("orders-taken")));
        main.configure().addRoutesBuilder(new OutRoutes(ledger));
        main.configure().addRoutesBuilder(new SettleRoutes(ledger));
        main.addOverrideProperty("bridge.directory", settings.directory().toString());
        main.addOverrideProperty("bridge.retry-delay", String.valueOf(settings.retryDelay().toMillis()));
        main.addOverrideProperty("bridge.max-attempts", String.valueOf(settings.maxAttempts()));
        return this;
    }

    void startBroker() throws Exception {
        broker = Broker.start(
                brokerId(), settings.directory().resolve("broker"), settings.retryDelay(), settings.maxAttempts());
    }

    // several in one process must differ
    private int brokerId() {
        return settings.directory().hashCode() & 0xffff;
    }

    Main camel() {
        return main;
    }

    Orders orders() {
        return orders;
    }

    Database database() {
        return database;
    }

    Broker broker() {
        return broker;
    }

    JmsPoolConnectionFactory connections() {
        return connections;
    }

    @Override
    public void close() {
        main.stop();
        connections.stop();
        broker.close();
        database.close();
    }
}
