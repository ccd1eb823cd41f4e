package io.github.camelwaba.simulator;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ConcurrentDeliveriesTest {

    @Test
    void areAsManyAsWasAskedForAndNoMore() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver();
                WabaSimulator simulator = WabaSimulator.builder().port(0).concurrentDeliveries(9)
                        .webhook(webhook.url(), Map.of()).build().start()) {
            CountDownLatch gate = webhook.hold();
            for (int i = 0; i < 20; i++) {
                simulator.customer("4915550001111", "Ada Park").say("Hi");
            }
            await().until(() -> webhook.posts().size() == 9);
            gate.countDown();
            await().until(() -> simulator.number().pending() == 0);
            assertThat(webhook.mostActive()).isEqualTo(9);
        }
    }

    @Test
    void areAtLeastOne() {
        assertThatThrownBy(() -> WabaSimulator.builder().concurrentDeliveries(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The concurrent deliveries are 0. Set them to 1 or more");
    }
}
