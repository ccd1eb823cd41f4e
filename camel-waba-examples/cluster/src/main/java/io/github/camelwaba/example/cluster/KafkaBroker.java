package io.github.camelwaba.example.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Apache Kafka, broker and controller in one process (KRaft), for clients of this machine. */
final class KafkaBroker {

    private static final String CLUSTER_ID = "d2FiYS1leGFtcGxlLWNsdQ";

    private KafkaBroker() {
    }

    /** Does not return before the broker ends. */
    static void start(int port, Path directory) throws IOException {
        Path file = settings(port, directory);
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
        StorageTool.execute(
                new String[]{ "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", file.toString() }, quiet);
        Kafka.main(new String[]{ file.toString() });
    }

    private static Path settings(int port, Path directory) throws IOException {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + (port + 1));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + (port + 1));
        settings.put("log.dirs", directory.resolve("logs").toString());
        // one broker: nothing to replicate
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        // as many consumers as this may share the work
        settings.put("num.partitions", "16");
        settings.put("group.initial.rebalance.delay.ms", "0");
        Files.createDirectories(directory);
        Path file = directory.resolve("kafka.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        return file;
    }
}
