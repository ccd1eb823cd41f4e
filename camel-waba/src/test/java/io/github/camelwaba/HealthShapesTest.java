package io.github.camelwaba;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.result.GatewayStatus;
import io.github.camelwaba.model.result.HealthReport;
import io.github.camelwaba.simulator.HealthShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The health of a number in all its shapes, by 360dialog's own rules.
 */
class HealthShapesTest extends ProducerTestSupport {

    @ParameterizedTest
    @CsvSource({
            "health-single, connected, 0, true, false, false",
            "health-high-availability, connected, 3, true, false, false",
            "health-multiconnect, connected, 4, true, true, false",
            "health-degraded, connected, 3, true, true, true" })
    void theBodySaysWhatTheAnswerMeans(
            String fixture, String status, int nodes, boolean connected, boolean multiconnect, boolean degraded) {
        simulator().faults().onCall("GET", "/v1/health").answer(200, Wire.text(fixture));

        Exchange exchange = request("waba:health", null);

        HealthReport report = exchange.getMessage().getBody(HealthReport.class);
        assertThat(report.gatewayStatus()).isEqualTo(status);
        assertThat(report.nodes()).hasSize(nodes);
        assertThat(report.isConnected()).isEqualTo(connected);
        assertThat(report.isMulticonnect()).isEqualTo(multiconnect);
        assertThat(report.isDegraded()).isEqualTo(degraded);
        // kept whole for a support ticket
        assertThat(exchange.getMessage().getBody(JsonNode.class)).isEqualTo(Wire.json(fixture));
    }

    @ParameterizedTest
    @CsvSource({
            "connected, CONNECTED, true, false", "connecting, CONNECTING, false, false",
            "disconnected, DISCONNECTED, false, true", "uninitialized, UNINITIALIZED, false, true",
            "unregistered, UNREGISTERED, false, true" })
    void everyGatewayStatusIsKnown(String word, GatewayStatus status, boolean connected, boolean ticket) {
        simulator().number().health(HealthShape.single(word));
        simulator().addNumber("key-ha", "4930555000222").health(HealthShape.highAvailability(word));

        HealthReport single = request("waba:health", null).getMessage().getBody(HealthReport.class);
        HealthReport several = request("waba:health?apiKey=key-ha", null).getMessage().getBody(HealthReport.class);

        assertThat(single.status()).isEqualTo(status);
        for (HealthReport report : new HealthReport[]{ single, several }) {
            assertThat(report.isConnected()).isEqualTo(connected);
            assertThat(report.needsSupportTicket()).isEqualTo(ticket);
            assertThat(report.isDegraded()).isFalse();
        }
    }

    @Test
    void anAnswerOfAnUnknownShapeIsKeptAndNotConnected() {
        simulator().faults().onCall("GET", "/v1/health").answer(200, "{\"health\":[1],\"new\":{}}");

        Exchange exchange = request("waba:health", null);

        assertThat(exchange.getMessage().getBody(HealthReport.class).isConnected()).isFalse();
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"health\":[1],\"new\":{}}");
    }
}
