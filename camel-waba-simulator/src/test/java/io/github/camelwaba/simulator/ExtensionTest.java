package io.github.camelwaba.simulator;

import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ExtensionTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.key("mine"));

    private static final String ADDRESS = SIM.baseUrl();

    @Test
    void addressIsKnownBeforeTheFirstTest(WabaSimulator simulator, SimulatedNumber number) {
        assertThat(simulator.baseUrl()).isEqualTo(ADDRESS).startsWith("http://127.0.0.1:");
        assertThat(number.key()).isEqualTo("mine").isEqualTo(SIM.key());
    }

    @RepeatedTest(2)
    void everyTestStartsAnew() {
        assertThat(SIM.number().webhookUrl()).isEmpty();
        assertThat(SIM.number().pending()).isZero();
        SIM.customer("4915550001111", "Ada Park").say("Hi");
        assertThat(SIM.number().pending()).isEqualTo(1);
        SIM.number().setWebhook("https://bot.example", Map.of());
    }

    @Nested
    class Inside {
        @Test
        void nestedTestsShareTheSimulator() {
            assertThat(SIM.baseUrl()).isEqualTo(ADDRESS);
        }
    }
}
