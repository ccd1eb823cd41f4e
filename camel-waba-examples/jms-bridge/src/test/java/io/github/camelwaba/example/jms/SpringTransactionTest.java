package io.github.camelwaba.example.jms;

import java.time.Duration;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jms.connection.JmsTransactionManager;

import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.spring.spi.SpringTransactionPolicy;

import static io.github.camelwaba.example.jms.BridgeRig.SOON;
import static io.github.camelwaba.example.jms.BridgeRig.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The same routes with Spring's transaction manager for JMS, as in an application that has one.
 */
class SpringTransactionTest {

    private static final Duration LATER = Duration.ofHours(1);

    private static BridgeRig rig;

    @BeforeAll
    static void start() throws Exception {
        WabaSimulator simulator = WabaSimulator.builder().port(0).hosting("cloud").build().start();
        rig = BridgeRig.start(BridgeRig.emptied("spring"), BridgeRig.freePort(), simulator, app -> {
            JmsTransactionManager transactions = new JmsTransactionManager(app.connections());
            app.camel().bind("transactions", transactions);
            app.camel().bind("required", new SpringTransactionPolicy(transactions));
            app.camel().addOverrideProperty("camel.component.jms.transaction-manager", "#bean:transactions");
            app.camel().addOverrideProperty("camel.component.jms.cache-level-name", "CACHE_CONSUMER");
        });
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void sendsOnceAndSettlesTheSame() {
        Customer ada = rig.customer();
        rig.simulator.number().statusDelay(LATER);
        rig.simulator.faults().onCall("POST", "/messages").cloudError(503, 131016, "Service unavailable");
        rig.simulator.faults().onCall("POST", "/messages").loseAnswer();

        String id = rig.answer(ada, "at the second attempt");

        await().atMost(SOON).until(() -> rig.find(Queues.PARKED, id) != null);
        rig.simulator.clock().advance(LATER);
        await().atMost(SOON).until(() -> rig.app.broker().count(Queues.PARKED) + rig.waiting() == 0);
        assertThat(arrived(ada, "at the second attempt")).isOne();
    }

    @Test
    void putsNothingOntoAQueueWhenATransactedRouteIsRolledBack() throws Exception {
        assertThat(rig.leftOverBy(ProcessorDefinition::transacted)).isZero();
    }
}
