package io.github.camelwaba;

import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.fuzz.Document;
import io.github.camelwaba.fuzz.FuzzRun;
import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;
import io.github.camelwaba.model.event.EventProperties;
import io.github.camelwaba.model.event.WabaEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for a payload that is neither refused as one should be nor becomes events that keep what is promised of them.
 */
@Tag("fuzz")
class EventReaderFuzzTest {

    private static final FuzzRun RUN = FuzzRun.of("reader");
    private static final CamelContext CONTEXT = new DefaultCamelContext();
    private static final EventExchanges EXCHANGES = new EventExchanges(number -> null);

    @BeforeAll
    static void buildContext() {
        CONTEXT.build();
    }

    @AfterAll
    static void endContext() throws Exception {
        CONTEXT.close();
        if (FuzzRun.isFuzzing()) {
            RUN.write();
            assertThat(RUN.inputs()).isGreaterThan(500);
        }
    }

    static Stream<Document> payloads() {
        return Stream.concat(
                Fixtures.events().map(EventReaderFuzzTest::fixture)
                        .flatMap(document -> Stream.of(document, document.odd(document.start().length))),
                fixture("cloud/mixed").large());
    }

    private static Document fixture(String name) {
        return Document.of(WabaJson.write(Fixtures.event(name)));
    }

    @MethodSource("payloads")
    @FuzzTest
    void readsWhatItDoesNotRefuse(@NotNull Document document) {
        RUN.count(1);
        JsonNode payload;
        try {
            payload = WabaJson.parse(document.render());
        } catch (WabaJsonException e) {
            assertThat(e).hasNoCause().hasMessageMatching("The (content|JSON) [a-z0-9, ]*(JSON)?[a-z0-9, ]*");
            return;
        }
        EventProperties.check(payload).forEach(EventReaderFuzzTest::checkExchange);
        EventProperties.checkSecrecy(payload);
    }

    private static void checkExchange(WabaEvent event) {
        InboxEvent entry = InboxEvent.of(event);
        assertThat(entry.lane()).isNotNull();
        assertThat(entry.label()).doesNotContain("\n").hasSizeLessThan(200);

        Exchange exchange = new DefaultExchange(CONTEXT);
        EXCHANGES.fill(exchange, event, entry.key(), true);
        assertThat(exchange.getMessage().getHeaders()).containsEntry(WabaConstants.EVENT_TYPE, event.eventType().word())
                .doesNotContainValue(null);
        assertThat(WabaJson.parse(exchange.getMessage().getBody(String.class))).isEqualTo(event.json());
        assertThat(WabaJson.parse(exchange.getMessage().getBody(byte[].class))).isEqualTo(event.json());
        if (event.json().isObject()) {
            assertThat(exchange.getMessage().getBody(Map.class)).hasSize(event.json().size());
        }
    }
}
