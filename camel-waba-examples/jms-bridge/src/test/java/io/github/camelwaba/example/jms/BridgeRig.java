package io.github.camelwaba.example.jms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;

import io.github.camelwaba.inbox.InboxStatus;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.model.ProcessorDefinition;

import static org.awaitility.Awaitility.await;

/** A simulated 360dialog and the bridge, in one process. */
final class BridgeRig implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(30);

    final WabaSimulator simulator;
    final BridgeApp app;

    private BridgeRig(WabaSimulator simulator, BridgeApp app) {
        this.simulator = simulator;
        this.app = app;
    }

    static BridgeRig start(String name, String hosting) throws Exception {
        WabaSimulator simulator = WabaSimulator.builder().port(0).hosting(hosting).build().start();
        return start(emptied(name), freePort(), simulator);
    }

    static BridgeRig start(Path directory, int port, WabaSimulator simulator) throws Exception {
        return start(directory, port, simulator, app -> {
        });
    }

    static BridgeRig start(Path directory, int port, WabaSimulator simulator, Consumer<BridgeApp> change) throws Exception {
        return new BridgeRig(
                simulator, app(directory, port, simulator.number().hosting(), simulator.baseUrl(), "2s", change));
    }

    static BridgeApp app(Path directory, int port, String hosting, String baseUrl, String callTimeout,
            Consumer<BridgeApp> change) throws Exception {
        BridgeApp app = new BridgeApp(new BridgeSettings(directory, Duration.ofMillis(50), 4)).prepare();
        Main main = app.camel();
        main.addOverrideProperty("camel.server.port", String.valueOf(port));
        main.addOverrideProperty("camel.component.waba.hosting", hosting);
        main.addOverrideProperty("camel.component.waba.base-url", baseUrl);
        main.addOverrideProperty("camel.component.waba.callback-url", "http://127.0.0.1:" + port + "/waba/webhook");
        main.addOverrideProperty("camel.component.waba.call-timeout", callTimeout);
        main.addOverrideProperty("camel.component.jms.recovery-interval", "100");
        change.accept(app);
        main.start();
        return app;
    }

    static Path emptied(String name) throws IOException {
        Path directory = Path.of("target", "bridges", name);
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        return directory;
    }

    // outside the range from which systems take the ports of outgoing connections
    static int freePort() {
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

    /** A customer who has written, so that the window is open, and got the answer. */
    Customer customer() {
        Customer customer = simulator.customer("49155500" + ThreadLocalRandom.current().nextInt(10_000, 99_999), "Ada Park");
        customer.say("2 teapots");
        customer.awaitMessage(SOON);
        return customer;
    }

    /** Puts an answer to that customer onto the queue, as the order system does, and returns its id. */
    String answer(Customer customer, String text) {
        String id = UUID.randomUUID().toString();
        answer(customer, text, id);
        return id;
    }

    void answer(Customer customer, String text, String id) {
        put(Queues.OUT, id, "{\"to\":\"" + customer.phone() + "\",\"text\":\"" + text + "\"}");
    }

    void put(String queue, String id, String body) {
        try (JMSContext jms = app.connections().createContext()) {
            Message message = jms.createTextMessage(body);
            message.setJMSCorrelationID(id);
            jms.createProducer().send(jms.createQueue(queue), message);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A route that fails after it has put a message onto another queue: how many are there once it was given up? */
    long leftOverBy(UnaryOperator<ProcessorDefinition<?>> beginning) throws Exception {
        app.camel().getCamelContext().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                beginning.apply(from(Queues.jms("whatsapp.probe")).onException(IllegalStateException.class).logExhausted(false)
                        .end()).to(Queues.jms("whatsapp.left")).throwException(new IllegalStateException("on purpose"));
            }
        });
        put("whatsapp.probe", "probe", "to be rolled back");
        await().atMost(SOON).until(() -> find(Queues.DEAD, "probe") != null);
        return app.broker().count("whatsapp.left");
    }

    /** As a human does in the broker's console. */
    void move(String from, String to, String id) {
        try (JMSContext jms = app.connections().createContext(JMSContext.SESSION_TRANSACTED)) {
            Message message = jms.createConsumer(jms.createQueue(from), "JMSCorrelationID='" + id + "'").receiveNoWait();
            jms.createProducer().send(jms.createQueue(to), message);
            jms.commit();
        }
    }

    /** The message with that id, or null. */
    Message find(String queue, String id) {
        return browse(queue).stream().filter(message -> id.equals(id(message))).findAny().orElse(null);
    }

    List<Message> browse(String queue) {
        try (JMSContext jms = app.connections().createContext();
                QueueBrowser browser = jms.createBrowser(jms.createQueue(queue))) {
            return Collections.list((Enumeration<?>) browser.getEnumeration()).stream().map(Message.class::cast).toList();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(Message message) {
        try {
            return message.getJMSCorrelationID();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often that text stands on the customer's phone. */
    static long arrived(Customer customer, String text) {
        return customer.messages().stream().filter(message -> message.text().equals(text)).count();
    }

    /** How much there is to be done: on the queues, in the inbox, on its way to the webhook. */
    long waiting() throws Exception {
        return Stream.of(Queues.IN, Queues.OUT, Queues.SETTLE, Queues.RESEND).mapToLong(app.broker()::count).sum()
                + app.camel().getCamelTemplate()
                        .requestBody("waba:inbox?action=status", null, InboxStatus.class).pending()
                + simulator.number().pending();
    }

    @Override
    public void close() {
        simulator.close();
        app.close();
    }
}
