package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import io.github.camelwaba.webhook.WebhookRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.main.Main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Camel Main goes on when its port is taken. What is on that port must not be taken for the webhook.
 */
class TakenPortTest {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    private final Main main = new Main();

    @AfterEach
    void stop() {
        main.stop();
    }

    private void start(int port, String... properties) throws Exception {
        main.setDefaultPropertyPlaceholderLocation("false");
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", String.valueOf(port));
        main.addInitialProperty("camel.component.waba.base-url", SIMULATOR.baseUrl());
        main.addInitialProperty("camel.component.waba.api-key", SIMULATOR.key());
        main.addInitialProperty("camel.component.waba.callback-url", url(port));
        main.addInitialProperty("camel.component.waba.inbox", "memory");
        for (int i = 0; i < properties.length; i += 2) {
            main.addInitialProperty(properties[i], properties[i + 1]);
        }
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook").routeId("bot").to("log:in?level=DEBUG");
            }
        });
        main.start();
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port + "/waba/webhook";
    }

    private HealthCheck.Result health() {
        return webhook().getHealthCheck().call();
    }

    private WabaConsumer webhook() {
        return (WabaConsumer) main.getCamelContext().getRoute("bot").getConsumer();
    }

    @Test
    void registersNothingAndIsDownWhileAnotherProcessAnswersAsItWould() throws Exception {
        try (RawServer other = new RawServer(); CapturedLog log = CapturedLog.open()) {
            // an older instance of the same application, for one
            other.answering("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"waba\"\r\nContent-Length: 0\r\n\r\n");

            start(other.port());

            assertThat(SIMULATOR.number().webhookUrl()).isNullOrEmpty();
            // more than one look
            await().until(() -> other.requests().size() > 3);
            assertThat(SIMULATOR.number().webhookUrl()).isNullOrEmpty();
            assertThat(webhook().registration()).isEqualTo(WebhookRegistration.State.PENDING);
            assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(health().getMessage().orElseThrow()).contains("127.0.0.1:" + other.port(), "HTTP 401",
                    "camel.server.port");
            assertThat(log.atLeast(Level.WARN)).filteredOn(line -> line.startsWith("The webhook /waba/webhook is not reached"))
                    .singleElement().asString().contains(String.valueOf(other.port()), "selfCheck");
            // what might be of use to that process
            assertThat(String.join("\n", other.requests())).doesNotContain("Authorization", SIMULATOR.key());
        }
    }

    @Test
    void registersAtOnceWhereThePortIsItsOwn() throws Exception {
        int port = WabaTestSupport.freePort();

        start(port);

        assertThat(SIMULATOR.number().webhookUrl()).isEqualTo(url(port));
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(webhook().answers()).as("the request of the check is nobody's").isEqualTo(Map.of());
    }

    @Test
    void findsItselfBelowThePathOfTheServer() throws Exception {
        int port = WabaTestSupport.freePort();

        start(port, "camel.server.path", "/api");

        assertThat(webhook().registration()).isEqualTo(WebhookRegistration.State.REGISTERED);
        assertThat(List.copyOf(SIMULATOR.simulator().requests())).isNotEmpty();
    }

    @Test
    void trustsTheServerWhenToldTo() throws Exception {
        try (RawServer other = new RawServer()) {
            start(other.port(), "camel.component.waba.self-check", "false");

            assertThat(other.requests()).isEmpty();
            assertThat(webhook().registration()).isEqualTo(WebhookRegistration.State.REGISTERED);
        }
    }
}
