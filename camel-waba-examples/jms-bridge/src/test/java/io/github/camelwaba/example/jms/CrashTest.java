package io.github.camelwaba.example.jms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.jms.JMSException;
import jakarta.jms.Message;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelwaba.example.jms.BridgeRig.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The process, broker and database in it, is killed, and started again on the same files.
 */
class CrashTest {

    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofSeconds(45);

    private WabaSimulator simulator;

    @BeforeEach
    void start() {
        simulator = WabaSimulator.builder().port(0).hosting("cloud").redeliveryDelay(Duration.ofMillis(300)).build().start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void answersAllAndNoneTwiceAlthoughTheProcessIsKilled() throws Exception {
        Path directory = BridgeRig.emptied("crash");
        int port = BridgeRig.freePort();
        simulator.number().statusDelay(LATER);
        Customer ada = simulator.customer("4915550001111", "Ada Park");
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            customers.add(simulator.customer("4915550003" + (100 + i), "Customer"));
        }
        try (BridgeChild child = BridgeChild.start(directory, port, simulator)) {
            // on the phone, while 360dialog is still answering
            simulator.faults().onCall("POST", "/messages").drip(Duration.ofMillis(500));
            ada.say("2 teapots");
            ada.awaitMessage(LONG);
            for (int i = 0; i < 15; i++) {
                customers.forEach(customer -> customer.say("1 cup"));
            }
            await().atMost(LONG).until(() -> answers(customers).size() > 100);
            child.kill();
        }
        assertThat(answers(customers)).hasSizeLessThan(300);

        try (BridgeRig rig = BridgeRig.start(directory, port, simulator)) {
            await().atMost(LONG).until(() -> rig.waiting() == 0
                    && answers(customers).size() + rig.app.broker().count(Queues.PARKED) >= 300);
            // each consumer had one in hand
            assertThat(rig.browse(Queues.PARKED)).hasSizeBetween(1, 4).anyMatch(message -> isTo(ada, message));

            simulator.clock().advance(LATER);
            await().atMost(LONG).until(() -> rig.waiting() == 0 && rig.app.broker().count(Queues.PARKED) < 4
                    && rig.browse(Queues.PARKED).stream().noneMatch(message -> isTo(ada, message)));
            // what was begun and never reached 360dialog: only who looks at the phone can know
            rig.browse(Queues.PARKED)
                    .forEach(message -> rig.move(Queues.PARKED, Queues.RESEND, BridgeRig.id(message)));
            await().atMost(SOON).until(() -> rig.waiting() == 0 && answers(customers).size() >= 300);

            assertThat(ada.messages()).hasSize(1);
            assertThat(answers(customers)).hasSize(300);
            assertThat(texts(customers)).hasSize(300);
            assertThat(rig.app.orders().count()).isEqualTo(301);
            assertThat(rig.app.broker().count(Queues.DEAD)).isZero();
        }
    }

    private static boolean isTo(Customer customer, Message message) {
        try {
            return message.getBody(String.class).contains(customer.phone());
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ReceivedMessage> answers(List<Customer> customers) {
        return customers.stream().flatMap(customer -> customer.messages().stream()).toList();
    }

    private static Set<String> texts(List<Customer> customers) {
        return answers(customers).stream().map(ReceivedMessage::text).collect(Collectors.toSet());
    }
}
