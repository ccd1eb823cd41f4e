package io.github.camelwaba.example.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.main.Main;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The support desk as a customer meets it, with its routes in Java and in YAML, on both hostings.
 */
class SupportDeskTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({ "java, on-premise", "yaml, on-premise", "java, cloud", "yaml, cloud" })
    void servesACustomer(String dsl, String hosting) throws Exception {
        try (WabaSimulator simulator = WabaSimulator.builder().port(0).hosting(hosting).build().start()) {
            Main main = start(dsl, hosting, simulator);
            try {
                Customer ada = simulator.customer("4915550001111", "Ada \"the\" Park");

                ada.say("hello");
                assertThat(ada.awaitMessage(SOON).text())
                        .isEqualTo("Hello Ada \"the\" Park, this is the support desk of Example Shop.");
                assertThat(ada.awaitMessage(SOON).buttons())
                        .containsExactly("Track an order", "Opening hours", "Talk to a human");

                ada.tap("Opening hours");
                assertThat(ada.awaitMessage(SOON).text()).startsWith("We are here");

                ada.say("and where is A-18?");
                assertThat(ada.awaitMessage(SOON).text()).isEqualTo("Order A-18 is being packed.");

                ada.say("A-4711");
                assertThat(ada.awaitMessage(SOON).text()).isEqualTo("I do not know an order A-4711.");

                ada.say("${body} <b>what?</b>");
                assertThat(ada.awaitMessage(SOON).text()).startsWith("I did not get that");
                assertThat(ada.awaitMessage(SOON).buttons()).hasSize(3);
            } finally {
                simulator.close();
                main.stop();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "java", "yaml" })
    void showsTheFirstConversation(String dsl) throws Exception {
        try (WabaSimulator simulator = WabaSimulator.builder().port(0).build().start()) {
            Main main = start(dsl, "on-premise", simulator);
            try {
                boolean answered = new FirstConversation(simulator, new PrintStream(System.out, true, StandardCharsets.UTF_8))
                        .run();

                assertThat(answered).isTrue();
            } finally {
                simulator.close();
                main.stop();
            }
        }
    }

    private static Main start(String dsl, String hosting, WabaSimulator simulator) throws IOException {
        int port = freePort();
        Main main = SupportDeskApp.create(dsl);
        main.addOverrideProperty("camel.server.port", String.valueOf(port));
        main.addOverrideProperty("camel.component.waba.hosting", hosting);
        main.addOverrideProperty("camel.component.waba.base-url", simulator.baseUrl());
        main.addOverrideProperty("camel.component.waba.callback-url", "http://127.0.0.1:" + port + "/waba/webhook");
        main.start();
        return main;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
