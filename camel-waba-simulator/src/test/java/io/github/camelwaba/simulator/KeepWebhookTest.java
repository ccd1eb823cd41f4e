package io.github.camelwaba.simulator;

import java.util.Map;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** For an application that registers its webhook once for all tests of a class. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepWebhookTest {
    private static final String URL = "http://127.0.0.1:1/hook";

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create().keepWebhook();

    @Test
    @Order(1)
    void aWebhookIsRegistered() {
        SIMULATOR.number().setWebhook(URL, Map.of("Authorization", "Basic x"));
        second().setWebhook(URL + "/second", Map.of("Authorization", "Basic y"));
    }

    @Test
    @Order(2)
    void itIsStillThereInTheNextTest() {
        assertThat(SIMULATOR.number().webhookUrl()).isEqualTo(URL);
        assertThat(SIMULATOR.number().webhookHeaders()).containsEntry("Authorization", "Basic x");
        assertThat(second().webhookUrl()).isEqualTo(URL + "/second");
        assertThat(second().webhookHeaders()).containsEntry("Authorization", "Basic y");
    }

    private static SimulatedNumber second() {
        return SIMULATOR.simulator().addNumber("cloud", "second-key", "4930555000222");
    }
}
