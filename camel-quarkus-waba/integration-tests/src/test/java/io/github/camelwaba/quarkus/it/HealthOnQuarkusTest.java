package io.github.camelwaba.quarkus.it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import io.github.camelwaba.simulator.CloudHealth;
import io.github.camelwaba.simulator.WabaSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The health checks of webhook and number at the health endpoint of Quarkus, which shows the details of what is down.
 */
@QuarkusTest
@QuarkusTestResource(Simulated360Dialog.class)
class HealthOnQuarkusTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    WabaSimulator simulator;

    @TestHTTPResource("/q/health")
    URI health;

    @AfterEach
    void heal() {
        simulator.number().health(CloudHealth.available());
        // the next look finds no webhook, and sets the application's again
        simulator.number().clearWebhook();
        await().atMost(SOON).until(() -> simulator.number().webhookUrl().endsWith("/waba/webhook"));
    }

    @Test
    void isDownWhile360DialogDeliversToAnotherSystem() throws Exception {
        assertThat(get("")).doesNotContain("FOREIGN");

        simulator.number().setWebhook("https://other.example/webhook", Map.of());

        await().atMost(SOON).untilAsserted(() -> assertThat(get("")).contains("\"route.id\": \"bot\"",
                "\"waba.registration\": \"FOREIGN\"", "\"waba.inbox\": \"journal\""));
    }

    @Test
    void isDownForReadinessAloneWhileTheNumberIsBlocked() throws Exception {
        simulator.number().health(CloudHealth.blocked());

        assertThat(get("/ready")).contains("\"waba.gatewayStatus\": \"BLOCKED\"")
                .doesNotContain(WabaSimulator.DEFAULT_PHONE_NUMBER, "\"" + WabaSimulator.DEFAULT_KEY);
        assertThat(get("/live")).doesNotContain("BLOCKED");
    }

    private String get(String kind) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(health + kind)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
