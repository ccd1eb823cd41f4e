package io.github.camelwaba;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.event.MessageEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a POST to exchanges: which, in what order, and what is in them.
 */
class WebhookEventsTest extends WabaTestSupport {

    private static final String MIXED = """
            {"contacts":[{"profile":{"name":"Ada Park"},"wa_id":"4915550001111"}],
             "messages":[{"from":"4915550001111","id":"ABGG01","timestamp":"1735725600","type":"text","text":{"body":"one"},"new":1},
                         {"from":"4915550001111","id":"ABGG02","timestamp":"1735725600","type":"text","text":{"body":"two"}}],
             "statuses":[{"id":"gBEG77","status":"read","recipient_id":"4915550001111"}],
             "errors":[{"code":1011,"title":"Service not ready"}]}""";

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        // Camel Jackson's own converters turn a body into anything; ours must still come first
        context.getGlobalOptions().put("CamelJacksonEnableTypeConverter", "true");
        context.getGlobalOptions().put("CamelJacksonTypeConverterToPojo", "true");
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/messages&allowUnauthenticated=true").to("mock:events");
                from("waba:webhook?path=/some&allowUnauthenticated=true&events=status, error").to("mock:events");
                from("waba:webhook?path=/all&allowUnauthenticated=true&events=all").to("mock:events");
            }
        };
    }

    private List<Exchange> received(String path, String body, int count, String... headers) throws Exception {
        MockEndpoint mock = getMockEndpoint("mock:events");
        mock.expectedMessageCount(count);
        assertThat(post(path, body.getBytes(StandardCharsets.UTF_8), headers).statusCode()).isEqualTo(200);
        mock.assertIsSatisfied();
        return mock.getReceivedExchanges();
    }

    @Test
    void givesMessagesOnlyUnlessToldOtherwise() throws Exception {
        assertThat(received("/messages", MIXED, 2)).extracting(e -> e.getMessage().getHeader("CamelWabaText"))
                .containsExactly("one", "two");
    }

    @Test
    void givesTheEventsThatTheOptionNames() throws Exception {
        assertThat(received("/some", MIXED, 2)).extracting(e -> e.getMessage().getHeader("CamelWabaEventType"))
                .containsExactlyInAnyOrder("status", "error");
    }

    @Test
    void givesAnExchangeToEachEvent() throws Exception {
        assertThat(received("/all", MIXED, 4)).extracting(e -> e.getMessage().getHeader("CamelWabaEventType"))
                .containsExactlyInAnyOrder("message", "message", "status", "error");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "[]", "null", "1", "\"text\"", "{\"messages\":{}}",
            "{\"object\":\"something\",\"entry\":[]}",
            "[{\"messages\":[]}]", "{\"messages\":[]}" })
    void givesJsonOfUnknownShapeAsItIs(String json) throws Exception {
        Exchange exchange = received("/all", json, 1).get(0);

        assertThat(exchange.getMessage().getHeaders()).containsEntry("CamelWabaEventType", "unknown");
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(json);
    }

    @Test
    void answers200ToWhatNoRouteWants() throws Exception {
        assertThat(post("/messages", "{\"new\":{}}".getBytes()).statusCode()).isEqualTo(200);
        assertThat(post("/messages", Payloads.status("g", "read", "1").getBytes()).statusCode()).isEqualTo(200);
        received("/messages", Payloads.text("4915550001111", "ABGG", "after"), 1);
    }

    @Test
    void givesTheSenderlessToo() throws Exception {
        Exchange exchange = received("/all", "{\"messages\":[{\"id\":\"ABGG09\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]}",
                1)
                .get(0);

        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys("CamelWabaFrom", "CamelWabaChat")
                .containsEntry("CamelWabaText", "x");
    }

    @Test
    void setsExactlyOurHeadersWhateverTheRequestCarries() throws Exception {
        String query = "?CamelWabaTo=4915559999999&camelwabafrom=4915559999999&CamelHttpPath=/x&CamelFileName=x&foo=bar";
        Exchange exchange = received("/messages" + query, Payloads.text("4915550001111", "ABGG01", "Hi"), 1,
                "CamelWabaTo", "4915559999999", "CamelWabaFrom", "4915559999999", "CAMELWABATO", "4915559999999",
                "camelHttpUri", "http://evil", "CamelJmsDestinationName", "evil", "CamelWabaChannel", "evil",
                "CamelWabaRedelivered", "true", "breadcrumbId", "evil", "JMSXGroupID", "evil", "Content-Type", "text/evil",
                "Authorization", basic("a", "b"), "Cookie", "a=b", "org.apache.camel.x", "evil").get(0);

        assertThat(exchange.getMessage().getHeaders()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "CamelWabaEventType", "message", "CamelWabaMessageId", "ABGG01", "CamelWabaKey", "0:|m|ABGG01", "CamelWabaChat",
                "4915550001111",
                "CamelWabaFrom", "4915550001111", "CamelWabaMessageType", "text", "CamelWabaText", "Hi",
                "CamelWabaTimestamp", new Date(1735725600000L), "CamelMessageTimestamp", 1735725600000L));
        assertThat(exchange.getProperties().toString() + exchange.getVariables()).doesNotContain("evil");
    }

    @Test
    void givesTheBodyInEachFormWithFieldsThatNobodyKnows() throws Exception {
        Exchange exchange = received("/messages", MIXED, 2).get(0);

        assertThat(exchange.getMessage().getBody()).isInstanceOf(MessageEvent.class);
        String json = exchange.getMessage().getBody(String.class);
        assertThat(json).isEqualTo("{\"contacts\":[{\"profile\":{\"name\":\"Ada Park\"},\"wa_id\":\"4915550001111\"}],"
                + "\"messages\":[{\"from\":\"4915550001111\",\"id\":\"ABGG01\",\"timestamp\":\"1735725600\","
                + "\"type\":\"text\",\"text\":{\"body\":\"one\"},\"new\":1}]}");
        assertThat(exchange.getMessage().getBody(byte[].class)).asString(StandardCharsets.UTF_8).isEqualTo(json);
        assertThat(exchange.getMessage().getBody(InputStream.class)).hasContent(json);
        assertThat(exchange.getMessage().getBody(JsonNode.class)).hasToString(json);
        Map<?, ?> map = exchange.getMessage().getBody(Map.class);
        assertThat((Map<?, ?>) ((List<?>) map.get("messages")).get(0)).extracting(m -> m.get("new")).isEqualTo(1);
    }

    @Test
    void keepsTheEventWhenARouteChangesItsJson() throws Exception {
        Exchange exchange = received("/messages", MIXED, 2).get(0);

        ((com.fasterxml.jackson.databind.node.ObjectNode) exchange.getMessage().getBody(JsonNode.class)).removeAll();
        exchange.getMessage().getBody(Map.class).clear();

        assertThat(exchange.getMessage().getBody(String.class)).contains("ABGG01");
    }
}
