package io.github.camelwaba.example.quarkus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.github.camelwaba.simulator.WabaSimulator;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong with its configuration ends the packaged application at its start, with a sentence that says what to change.
 */
class BadStartIT {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private static final String KEY = "camel.component.waba.api-key";

    private final Map<String, String> properties = new HashMap<>(Map.of(
            KEY, WabaSimulator.DEFAULT_KEY,
            "camel.component.waba.base-url", SIMULATOR.baseUrl(),
            "camel.component.waba.callback-url", "http://127.0.0.1:8080/waba/webhook",
            "camel.component.waba.inbox", "memory",
            "quarkus.http.port", "0"));

    @Test
    void aMisspeltOptionIsNamedWithoutItsValue() throws Exception {
        properties.remove(KEY);
        properties.put("camel.component.waba.api-kye", "key-that-nobody-may-see");

        assertThat(failedStart())
                .contains("The property camel.component.waba.api-kye sets no option of waba. Write it as one of: apiKey")
                .doesNotContain("key-that-nobody-may-see");
    }

    @Test
    void aMissingKeyIsAskedFor() throws Exception {
        properties.remove(KEY);

        assertThat(failedStart()).contains("There is no API key. Set the option apiKey to the D360-API-KEY of the number");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            properties.put("quarkus.http.port", String.valueOf(other.getLocalPort()));

            assertThat(failedStart()).contains("Port " + other.getLocalPort() + " seems to be in use by another process");
        }
    }

    private String failedStart() throws IOException, InterruptedException {
        try (Application application = Application.start(properties)) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            return application.output();
        }
    }
}
