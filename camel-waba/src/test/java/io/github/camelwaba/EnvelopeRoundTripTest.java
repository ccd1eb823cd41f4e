package io.github.camelwaba;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.WabaEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;

import static io.github.camelwaba.DataTypes.transform;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each payload of either hosting, posted to one node and taken from the queue by another: what its route is given is what the
 * first one's was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnvelopeRoundTripTest extends WabaTestSupport {

    private final List<Exchange> before = Collections.synchronizedList(new ArrayList<>());
    private final List<Exchange> near = Collections.synchronizedList(new ArrayList<>());
    private final Broker broker = new Broker();
    private boolean started;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                transform(from("waba:webhook?events=all&inbox=none&allowUnauthenticated=true")
                        .process(exchange -> before.add(exchange.copy())), "waba:envelope")
                        .process(broker)
                        .to("seda:near");
                transform(from("seda:near?pollTimeout=50"), "waba:event").process(exchange -> near.add(exchange.copy()));
            }
        };
    }

    @BeforeEach
    void startWorker() throws Exception {
        if (!started) {
            broker.start(waba -> {
            }, new RouteBuilder() {
                @Override
                public void configure() {
                    transform(from(Broker.QUEUE), "waba:event");
                }
            });
            started = true;
        }
        Stream.of(before, near, broker.done, broker.bodies, broker.headers).forEach(List::clear);
    }

    @AfterAll
    void stopWorker() {
        broker.close();
    }

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void givesTheWorkerWhatTheEdgeWasGiven(String name) throws Exception {
        assertThat(post(WabaJson.toText(Fixtures.event(name))).statusCode()).isEqualTo(200);

        assertThat(before).isNotEmpty();
        assertThat(broker.done).allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(events(broker.done)).isEqualTo(events(before));
        assertThat(headers(broker.done)).isEqualTo(headers(before));
        for (int i = 0; i < before.size(); i++) {
            // all that is read from without opening the envelope
            Object chat = before.get(i).getMessage().getHeader("CamelWabaChat");
            assertThat(broker.headers.get(i)).isEqualTo(chat == null
                    ? Map.of("Content-Type", "application/json")
                    : Map.of("Content-Type", "application/json", "JMSXGroupID", chat, "kafka.KEY", chat));
        }
        // one after the other here, but not in the same order
        assertThat(events(near)).containsExactlyInAnyOrderElementsOf(events(before));
        assertThat(headers(near)).containsExactlyInAnyOrderElementsOf(headers(before));
    }

    static Stream<Function<byte[], Object>> bodies() {
        return Stream.of(
                bytes -> bytes,
                bytes -> new String(bytes, StandardCharsets.UTF_8),
                ByteArrayInputStream::new,
                ByteBuffer::wrap,
                InputStreamCache::new,
                bytes -> new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsTheBodyInEachFormThatABrokerGives(Function<byte[], Object> form) throws Exception {
        post(Payloads.text(PHONE, "ABGG-form-" + System.nanoTime(), "Grüße 🐪"));

        Exchange read = broker.carry(form.apply(broker.bodies.get(0)), PHONE);

        assertThat(read.getException()).isNull();
        assertThat(events(List.of(read))).isEqualTo(events(before));
        assertThat(headers(List.of(read))).isEqualTo(headers(before)).first().asString().contains("Grüße 🐪");
    }

    @Test
    void carriesWhatIsAsDeepAsTheDoorTakes() throws Exception {
        String deepest = "[".repeat(WabaJson.MAX_DEPTH) + "]".repeat(WabaJson.MAX_DEPTH);

        assertThat(post(deepest).statusCode()).isEqualTo(200);
        assertThat(post("[" + deepest + "]").statusCode()).isEqualTo(400);

        assertThat(events(broker.done)).hasSize(1).isEqualTo(events(before));
    }

    @Test
    void carriesHalfCharactersAndAllDigits() throws Exception {
        post("{\"messages\":[{\"from\":\"1\",\"id\":\"a\",\"type\":\"text\",\"text\":{\"body\":\"x\\ud800y\"},\"n\":1.10}]}");

        assertThat(events(broker.done)).hasSize(1).isEqualTo(events(before));
        assertThat(broker.done.get(0).getMessage().getHeader("CamelWabaText")).isEqualTo("x\ud800y");
        assertThat(broker.done.get(0).getMessage().getBody(String.class)).contains("1.10");
    }

    @Test
    void leavesAnEventAsItIs() throws Exception {
        post(Payloads.text(PHONE, "ABGG-again", "Hi"));
        Exchange event = before.get(0);
        event.getMessage().setHeader("CamelWabaTo", "4915550002222");

        Exchange again = broker.carry(event.getMessage().getBody(), null);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getBody()).isSameAs(event.getMessage().getBody());
        assertThat(again.getMessage().getHeaders()).isEmpty();
    }

    private static List<WabaEvent> events(List<Exchange> exchanges) {
        return exchanges.stream().map(exchange -> exchange.getMessage().getBody()).map(WabaEvent.class::cast).toList();
    }

    private static List<Map<String, Object>> headers(List<Exchange> exchanges) {
        return exchanges.stream().map(exchange -> {
            Map<String, Object> headers = new TreeMap<>(exchange.getMessage().getHeaders());
            headers.keySet().removeAll(List.of("JMSXGroupID", "kafka.KEY"));
            return headers;
        }).toList();
    }
}
