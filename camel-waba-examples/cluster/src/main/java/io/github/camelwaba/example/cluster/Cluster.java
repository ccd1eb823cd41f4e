package io.github.camelwaba.example.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.camelwaba.simulator.WabaSimulator;

/**
 * Edges, workers and a broker, each in a process of its own, and here what they need: a simulated 360dialog, a load balancer
 * in front of the edges, and the database of the workers.
 */
final class Cluster implements AutoCloseable {

    private static final int START_SECONDS = 60;

    private final ClusterSettings settings;
    private final WabaSimulator simulator;
    private final int brokerPort;
    private final List<Integer> edgePorts = new ArrayList<>();
    private final Node[] edges;
    private final Node[] workers;
    private Database database;
    private RoundRobin front;
    private Node broker;

    /**
     * @param simulator a running one, whose number is on Cloud
     */
    Cluster(ClusterSettings settings, WabaSimulator simulator) throws IOException {
        this.settings = settings;
        this.simulator = simulator;
        this.brokerPort = freePort();
        for (int i = 0; i < settings.edges(); i++) {
            edgePorts.add(freePort());
        }
        this.edges = new Node[settings.edges()];
        this.workers = new Node[settings.workers()];
    }

    void start() throws Exception {
        front = new RoundRobin(0, edgePorts);
        if (settings.hasBroker()) {
            database = settings.jdbcUrl().isEmpty()
                    ? Database.h2(settings.directory().resolve("database"))
                    : Database.at(settings.jdbcUrl());
            startBroker();
        }
        for (int i = 0; i < workers.length; i++) {
            startWorker(i);
        }
        for (int i = 0; i < edges.length; i++) {
            startEdge(i);
        }
        for (int i = 0; i < edges.length; i++) {
            edges[i].awaitPort(edgePorts.get(i), START_SECONDS);
        }
        awaitWebhook();
    }

    void startBroker() throws Exception {
        List<String> flags = new ArrayList<>(settings.flags());
        flags.add("-Xmx512m");
        broker = Node.start(settings.directory().resolve("broker.log"), flags, Map.of(), Map.of(),
                BrokerApp.class, settings.broker(), brokerPort, settings.directory().resolve("broker"));
        broker.awaitPort(brokerPort, START_SECONDS);
    }

    void startEdge(int i) throws IOException {
        Map<String, Object> properties = common();
        properties.put("cluster.port", edgePorts.get(i));
        properties.put("cluster.front", front.url());
        edges[i] = Node.start(settings.directory().resolve("edge-" + i + ".log"), settings.flags(), properties, Map.of(),
                EdgeApp.class);
    }

    void startWorker(int i) throws IOException {
        Map<String, Object> properties = common();
        properties.put("cluster.node", "worker-" + i);
        workers[i] = Node.start(
                settings.directory().resolve("worker-" + i + ".log"), settings.flags(), properties,
                Map.of(Database.URL, database.url()), WorkerApp.class);
    }

    private Map<String, Object> common() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cluster.broker", settings.broker());
        properties.put("cluster.broker.port", brokerPort);
        properties.put("cluster.waba", simulator.baseUrl());
        properties.put("cluster.consumers", settings.consumers());
        properties.put("cluster.directory", settings.directory());
        return properties;
    }

    private void awaitWebhook() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (simulator.number().webhookUrl().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No edge registered its webhook; see the logs in " + settings.directory());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** How long the processors worked so far, by the kind of node. */
    Map<String, Duration> cpuTimes() {
        Map<String, Duration> times = new TreeMap<>();
        Stream.of(edges).forEach(node -> times.merge("edge", node.cpuTime(), Duration::plus));
        Stream.of(workers).forEach(node -> times.merge("worker", node.cpuTime(), Duration::plus));
        if (broker != null) {
            times.put("broker", broker.cpuTime());
        }
        return times;
    }

    Node edge(int i) {
        return edges[i];
    }

    Node worker(int i) {
        return workers[i];
    }

    Node broker() {
        return broker;
    }

    Database database() {
        return database;
    }

    // outside the range from which systems take the ports of outgoing connections, so that it stays free while a node is down
    static int freePort() throws IOException {
        for (int i = 0; i < 100; i++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket first = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    ServerSocket second = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                return first.getLocalPort();
            } catch (IOException e) {
                // taken, the next
            }
        }
        throw new IOException("There is no free port from 20000 to 30000");
    }

    @Override
    public void close() {
        // edges first, so that nothing is taken any more; those of a kind side by side
        Stream.of(edges).parallel().forEach(Cluster::close);
        Stream.of(workers).parallel().forEach(Cluster::close);
        close(broker);
        close(front);
        close(database);
    }

    private static void close(AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            System.err.println("A part of the cluster did not stop: " + e.getMessage());
        }
    }
}
