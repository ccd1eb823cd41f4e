package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import io.github.camelwaba.model.event.WabaEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each payload of either hosting, posted to one and the same webhook: what the route is given.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookFixturesTest extends WabaTestSupport {

    private static final JsonNode EXCHANGES = Wire.resource("events/exchanges");

    private final List<Exchange> received = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?events=all&inbox=none&allowUnauthenticated=true").process(
                        exchange -> received.add(exchange.copy()));
            }
        };
    }

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void givesTheRouteTypedEventsWithHeadersAndTheirPartOfThePayload(String name) throws Exception {
        JsonNode payload = Fixtures.event(name);

        assertThat(post(WabaJson.toText(payload)).statusCode()).isEqualTo(200);

        // answered when the route is through
        List<Exchange> exchanges = List.copyOf(received);
        received.clear();
        assertThat(exchanges.stream().map(WebhookFixturesTest::described)).containsExactlyInAnyOrderElementsOf(
                EXCHANGES.path(name));
        List<JsonNode> bodies = exchanges.stream().map(WebhookFixturesTest::json).toList();
        if (bodies.size() == 1) {
            assertThat(bodies).containsExactly(payload);
        }
        assertThat(bodies).allSatisfy(body -> assertThat(EventReader.read(body)).extracting(WabaEvent::json)
                .containsExactly(body));
        assertThat(bodies.stream().flatMap(Fixtures::leaves)).containsAll(Fixtures.leaves(payload).toList());
    }

    @Test
    void knowsNoOtherFixtures() {
        assertThat(EXCHANGES.fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(Fixtures.events().toList());
    }

    private static JsonNode json(Exchange exchange) {
        return WabaJson.parse(exchange.getMessage().getBody(String.class).getBytes(StandardCharsets.UTF_8));
    }

    /** The class of the body, and all headers. */
    private static JsonNode described(Exchange exchange) {
        ObjectNode answer = WabaJson.object().put("body", exchange.getMessage().getBody().getClass().getSimpleName());
        Map<String, Object> headers = new TreeMap<>(exchange.getMessage().getHeaders());
        headers.forEach((name, value) -> answer.put(name, value instanceof Date date ? "Date " + date.getTime() : "" + value));
        return answer;
    }
}
