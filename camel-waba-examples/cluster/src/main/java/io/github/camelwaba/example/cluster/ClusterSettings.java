package io.github.camelwaba.example.cluster;

import java.nio.file.Path;
import java.util.List;

/**
 * What a cluster is made of.
 *
 * @param broker    jms or kafka
 * @param jdbcUrl   of the database that the workers share; empty for an H2 server
 * @param directory for logs and data
 * @param edges     how many edges
 * @param workers   how many workers
 * @param consumers how many events each worker works on at the same time
 * @param flags     of each Java process
 */
record ClusterSettings(String broker, String jdbcUrl, Path directory, int edges, int workers, int consumers,
        List<String> flags) {

    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int CONSUMERS = 8;

    ClusterSettings {
        if (!broker.equals("jms") && !broker.equals("kafka")) {
            throw new IllegalArgumentException("cluster.broker is '" + broker + "'. Use jms or kafka");
        }
        if (edges < 1 || workers < 1 || consumers < 1) {
            throw new IllegalArgumentException(
                    "There are " + edges + " edges and " + workers + " workers of " + consumers
                            + " consumers. Set each to 1 or more");
        }
    }

    static ClusterSettings of(String broker, String jdbcUrl, Path directory) {
        return new ClusterSettings(broker, jdbcUrl, directory, 2, 2, CONSUMERS, SMALL);
    }

    ClusterSettings nodes(int edgeCount, int workerCount) {
        return new ClusterSettings(broker, jdbcUrl, directory, edgeCount, workerCount, consumers, flags);
    }
}
