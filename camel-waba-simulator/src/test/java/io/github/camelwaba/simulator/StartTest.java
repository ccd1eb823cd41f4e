package io.github.camelwaba.simulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StartTest {
    @Test
    void takenPortIsReportedClearly() {
        try (WabaSimulator first = WabaSimulator.builder().port(0).build().start();
                WabaSimulator second = WabaSimulator.builder().port(first.port()).build()) {
            assertThatIllegalStateException().isThrownBy(second::start).withMessage("Port " + first.port()
                    + " is taken on 127.0.0.1: stop what listens there, or choose another port (0 for a free one)");
        }
    }

    @Test
    void nothingWorksBeforeTheStart() {
        try (WabaSimulator simulator = WabaSimulator.builder().build()) {
            assertThatIllegalStateException().isThrownBy(simulator::port).withMessage("The simulator was not started");
        }
    }

    @Test
    void keyAndNumberBelongTogether() {
        try (WabaSimulator simulator = WabaSimulator.builder().port(0).key("first").build().start()) {
            simulator.addNumber("second", "4930555000222");
            assertThat(simulator.addNumber("second", "4930555000222").key()).isEqualTo("second");
            assertThatIllegalArgumentException().isThrownBy(() -> simulator.addNumber("second", "4930555000333"))
                    .withMessage("The key belongs to another number");
            assertThatIllegalArgumentException().isThrownBy(() -> simulator.addNumber("third", "4930555000222"))
                    .withMessage("The phone number has another key");
            assertThatIllegalArgumentException().isThrownBy(() -> simulator.addNumber("cloud", "second", "4930555000222"))
                    .withMessage("The number has another hosting");
        }
    }

    @Test
    void helpListsTheOptions() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Main.run(new String[]{ "--help" }, new PrintStream(out), System.err)).isZero();
        assertThat(out.toString()).contains("--port <n>").contains("--webhook-secret <secret>");
    }

    @Test
    void wrongOptionIsExplained() {
        assertThat(failure("--prot", "1")).startsWith("Unknown option --prot");
        assertThat(failure("--port", "x")).startsWith("--port needs a whole number");
        assertThat(failure("--port")).startsWith("--port needs a value");
        assertThat(failure("--webhook-url", "http://bot.example")).startsWith("--webhook-url must start with https://");
        assertThat(failure("--hosting", "moon")).startsWith("The hosting must be one of [on-premise, cloud, sandbox]");
        assertThat(failure("--port=70000")).startsWith("The port must be 0 to 65535");
    }

    private static String failure(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(arguments, System.out, new PrintStream(err))).isEqualTo(2);
        return err.toString();
    }
}
