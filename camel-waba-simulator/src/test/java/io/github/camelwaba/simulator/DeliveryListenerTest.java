package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DeliveryListenerTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(
            options -> options.redeliveryDelay(Duration.ofMillis(1)));

    private final List<WebhookDelivery> told = new CopyOnWriteArrayList<>();
    private WebhookReceiver webhook;
    private Customer ada;

    @BeforeEach
    void begin() throws Exception {
        webhook = new WebhookReceiver();
        SIM.number().setWebhook(webhook.url(), Map.of());
        ada = SIM.customer("4915550001111", "Ada Park");
    }

    @AfterEach
    void end() {
        webhook.close();
    }

    @Test
    void isToldOfEveryAttemptAndWhetherItWasAccepted() {
        webhook.answering(503);
        SIM.number().onDelivery(told::add);
        String id = ada.say("Hi");
        await().until(() -> told.size() > 2);
        webhook.answering(200);
        await().until(() -> SIM.number().pending() == 0 && told.get(told.size() - 1).accepted());
        assertThat(told).allMatch(delivery -> delivery.messageIds().equals(List.of(id)));
        assertThat(told).filteredOn(WebhookDelivery::accepted).hasSize(1);
        assertThat(told).extracting(WebhookDelivery::attempt).doesNotHaveDuplicates().startsWith(1, 2, 3);
    }

    @Test
    void isToldOfMoreAttemptsThanTheListOfDeliveriesKeeps() {
        SIM.number().onDelivery(told::add);
        for (int i = 0; i < 1_100; i++) {
            ada.say("Hi");
        }
        await().until(() -> told.size() == 1_100);
        assertThat(SIM.number().deliveries()).hasSize(1_000);
    }

    @Test
    void holdsUpNothingWhenItFails() {
        SIM.number().onDelivery(delivery -> {
            throw new IllegalStateException("as the test wants it");
        }).onDelivery(told::add);
        ada.say("Hi");
        ada.say("Are you there?");
        await().until(() -> told.size() == 2 && SIM.number().pending() == 0);
    }

    @Test
    void isForgottenByAReset() {
        SIM.number().onDelivery(told::add);
        SIM.simulator().reset();
        List<WebhookDelivery> toldLater = new CopyOnWriteArrayList<>();
        SIM.number().setWebhook(webhook.url(), Map.of()).onDelivery(toldLater::add);
        ada.say("Hi");
        await().until(() -> toldLater.size() == 1);
        assertThat(told).isEmpty();
    }
}
