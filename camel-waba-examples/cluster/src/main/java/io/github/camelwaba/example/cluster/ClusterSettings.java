package io.github.camelwaba.example.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a cluster is made of.
 *
 * @param broker    jms, kafka, or journal: one node without a broker
 * @param jdbcUrl   of the database that the workers share; empty for an H2 server
 * @param directory for logs and data
 * @param edges     how many edges
 * @param workers   how many workers
 * @param consumers how many events each worker works on at the same time
 * @param flags     of each Java process
 */
record ClusterSettings(String broker, String jdbcUrl, Path directory, int edges, int workers, int consumers,
        List<String> flags) {

    private static final Set<String> BROKERS = Set.of("jms", "kafka", "journal");
    private static final int CONSUMERS = 8;

    ClusterSettings {
        if (!BROKERS.contains(broker)) {
            throw new IllegalArgumentException("cluster.broker is '" + broker + "'. Use jms, kafka or journal");
        }
        if (edges < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "cluster.edges is " + edges + " and cluster.workers " + workers + ". Set each to 1 or more");
        }
        // a journal has one owner, which works itself
        edges = broker.equals("journal") ? 1 : edges;
        workers = broker.equals("journal") ? 0 : workers;
    }

    static ClusterSettings of(String broker, String jdbcUrl, Path directory) {
        return new ClusterSettings(
                broker, jdbcUrl, directory, 2, 2, CONSUMERS, List.of("-Xmx256m", "-XX:+UseSerialGC"));
    }

    ClusterSettings nodes(int edgeCount, int workerCount) {
        return new ClusterSettings(broker, jdbcUrl, directory, edgeCount, workerCount, consumers, flags);
    }

    /** With nodes that start quickly, and never become as quick as they could. */
    ClusterSettings shortLived() {
        return new ClusterSettings(
                broker, jdbcUrl, directory, edges, workers, consumers,
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    boolean hasBroker() {
        return !broker.equals("journal");
    }
}
