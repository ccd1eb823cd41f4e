package io.github.camelwaba.example.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;
import io.github.camelwaba.simulator.WebhookDelivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.apache.camel.util.FileUtil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** 360dialog is answered 200 only when the broker has the event, and 503 in time while it is away; then all arrives. */
@Tag("faults")
class BrokerAwayTest {

    private static final Duration LIMIT_OF_360DIALOG = Duration.ofSeconds(5);

    private final Queue<WebhookDelivery> deliveries = new ConcurrentLinkedQueue<>();

    @Test
    void answers503InTimeWhileJmsIsAwayAndAllArrivesWhenItIsBack() throws Exception {
        play("jms");
    }

    @Test
    @DisabledIfSystemProperty(named = "cluster.webhooks.kafka", matches = "0", disabledReason = "played in the long form, -Pfaults")
    void answers503InTimeWhileKafkaIsAwayAndAllArrivesWhenItIsBack() throws Exception {
        play("kafka");
    }

    private void play(String broker) throws Exception {
        Path directory = Path.of("target", "broker-away", broker);
        FileUtil.removeDir(directory.toFile());
        try (WabaSimulator simulator = WabaSimulator.builder().port(0).hosting("cloud")
                .redeliveryDelay(Duration.ofMillis(500)).concurrentDeliveries(40).build().start();
                Cluster cluster = new Cluster(ClusterSettings.of(broker, "", directory).nodes(1, 1).shortLived(), simulator)) {
            cluster.start();
            simulator.number().statusesEnabled(false).onDelivery(deliveries::add);
            List<Customer> customers = IntStream.range(0, 40)
                    .mapToObj(i -> simulator.customer("49155500010" + (10 + i), "Customer " + i)).toList();
            customers.forEach(customer -> customer.say("before"));
            awaitAnswers(simulator, customers, 1);

            cluster.broker().signal("STOP");
            refused(customers, "while the broker hangs");
            cluster.broker().signal("CONT");
            awaitAnswers(simulator, customers, 2);

            cluster.broker().kill();
            refused(customers, "while the broker is dead");
            cluster.startBroker();
            awaitAnswers(simulator, customers, 3);
        }
    }

    private void refused(List<Customer> customers, String text) {
        deliveries.clear();
        customers.forEach(customer -> customer.say(text));
        await().atMost(Duration.ofSeconds(20)).until(() -> deliveries.size() >= customers.size());
        assertThat(deliveries).allSatisfy(delivery -> {
            assertThat(delivery.httpStatus()).isEqualTo(503);
            assertThat(delivery.duration()).isLessThan(LIMIT_OF_360DIALOG);
        });
    }

    private static void awaitAnswers(WabaSimulator simulator, List<Customer> customers, int count) {
        // an answer may come before the 200: a broker that hung has what it was sent, though nobody heard of it
        await().atMost(Duration.ofSeconds(60)).until(() -> simulator.number().pending() == 0);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(customers)
                .allSatisfy(customer -> assertThat(customer.messages()).hasSizeGreaterThanOrEqualTo(count)));
    }
}
