package io.github.camelwaba.example.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelwaba.faults.ReliabilityPage;
import io.github.camelwaba.simulator.WabaSimulator;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.apache.camel.util.FileUtil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Plays a cluster of real processes under load, with nodes that are killed in the middle. */
abstract class ClusterTestSupport {

    private static final int CHATS = 300;
    private static final int DELIVERIES = 32;
    /** Webhooks for each message: the message itself, and its answer sent, delivered and read. */
    private static final int WEBHOOKS = 4;

    private static Optional<PostgresServer> postgres = Optional.empty();

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.ifPresent(PostgresServer::close);
    }

    /**
     * @param webhooks how many at least
     * @param kills    how often a worker and an edge are killed, by turns
     */
    static void play(String broker, int webhooks, int kills) throws Exception {
        Path directory = Path.of("target", "cluster", broker);
        FileUtil.removeDir(directory.toFile());
        String jdbcUrl = postgres.isPresent() ? postgres.get().createDatabase(broker) : "";
        int messages = webhooks / WEBHOOKS;
        ClusterSettings settings = ClusterSettings.of(broker, jdbcUrl, directory).shortLived();
        try (WabaSimulator simulator = simulator(); Cluster cluster = new Cluster(settings, simulator)) {
            cluster.start();
            Load load = new Load(simulator, CHATS, messages);
            load.start();
            for (int kill = 0; kill < kills; kill++) {
                awaitAccepted(load, webhooks * (kill + 1) / (kills + 1));
                killOne(cluster, kill % 2, load);
            }
            patiently().until(load::isAnswered);
            patiently().untilAsserted(
                    () -> assertThat(Verdict.of(load, cluster.database()).done()).isEqualTo(load.accepted()));
            judge(broker, kills, settings.consumers(), Verdict.of(load, cluster.database()), load);
        }
    }

    private static void killOne(Cluster cluster, int which, Load load) throws Exception {
        cluster.worker(which).kill();
        cluster.edge(which).kill();
        // those that live on their own for a while
        awaitAccepted(load, load.accepted() + 400);
        cluster.startWorker(which);
        cluster.startEdge(which);
    }

    private static void awaitAccepted(Load load, int webhooks) {
        patiently().until(() -> load.accepted() >= webhooks);
    }

    private static void judge(String broker, int kills, int consumers, Verdict verdict, Load load) throws Exception {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("workers killed", kills);
        row.put("edges killed", kills);
        row.putAll(verdict.row());
        row.put("deliveries repeated", load.refused());
        row.put("webhooks a second", Math.round(load.accepted() / load.seconds()));
        System.out.println(broker + " " + row);
        ReliabilityPage.ofThisRun().write("cluster", broker, row);

        assertThat(verdict.lost()).as("messages that no worker ran").isEmpty();
        assertThat(verdict.unanswered()).as("messages without an answer").isEmpty();
        assertThat(verdict.done()).as("events that the repository knows").isEqualTo(verdict.webhooks());
        assertThat(verdict.unmarked()).as("events that ran again without a mark").isEmpty();
        // a message group of Artemis may pass to another consumer before what the dead one had in hand is back in the queue
        assertThat(verdict.disordered()).as("messages that ran after a later one of their chat")
                .isEqualTo(broker.equals("jms") ? verdict.overtaken() : List.of());
        assertThat(verdict.overtaken()).as("one for each consumer that died").hasSizeLessThanOrEqualTo(kills * consumers);
        assertThat(load.refused()).as("deliveries that met a dead edge").isPositive();
    }

    private static WabaSimulator simulator() {
        return WabaSimulator.builder().port(0).hosting("cloud").redeliveryDelay(Duration.ofMillis(300))
                .concurrentDeliveries(DELIVERIES).build().start();
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50));
    }
}
