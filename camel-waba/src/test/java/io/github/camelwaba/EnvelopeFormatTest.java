package io.github.camelwaba;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.model.event.MessageEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;

import static io.github.camelwaba.DataTypes.transform;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an envelope looks like, and what is refused as one.
 */
class EnvelopeFormatTest extends WabaTestSupport {

    private static final String KEY = "k3y-of-s4les";
    private static final String OLD_KEY = "0ld-k3y-of-s4les";
    private static final String SECRET = "the secret of my pudding";
    private static final String EVENT = "{\"messages\":[{\"from\":\"4915559876543\",\"id\":\"ABGG01\",\"type\":\"text\","
            + "\"text\":{\"body\":\"" + SECRET + "\"}}]}";

    @Override
    void configure(WabaComponent waba) {
        SIMULATOR.simulator().addNumber(KEY, "4930555000222");
        WabaChannel sales = new WabaChannel();
        sales.setApiKey(KEY);
        sales.setPreviousApiKey(OLD_KEY);
        sales.setPhoneNumber("4930555000222");
        waba.getChannels().put("sales", sales);
        WabaChannel bare = new WabaChannel();
        bare.setApiKey(KEY);
        waba.getChannels().put("bare", bare);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String path : new String[]{ "path=/default", "path=/sales&channel=sales", "path=/bare&channel=bare" }) {
                    transform(from("waba:webhook?inbox=none&allowUnauthenticated=true&events=all&" + path),
                            "waba:envelope").to("mock:queue");
                }
                transform(from("direct:envelope"), "waba:envelope");
                transform(from("direct:event"), "waba:event");
                // what caches streams reads them without end before anyone can look
                transform(from("direct:stream").streamCaching("false"), "waba:event");
                transform(transform(from("direct:both"), "waba:event"), "waba:envelope");
            }
        };
    }

    private Exchange enveloped(String path, String payload) throws Exception {
        assertThat(post(path, payload.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
        return getMockEndpoint("mock:queue").getReceivedExchanges().get(0);
    }

    private Exchange read(Object body) {
        return template.send("direct:event", exchange -> exchange.getMessage().setBody(body));
    }

    private static String envelope(String members) {
        return "{\"wabaEnvelope\":1," + members + "\"event\":" + EVENT + "}";
    }

    @Test
    void isAnObjectWithVersionKeyNumberAndTheEventAsItCame() throws Exception {
        Exchange exchange = enveloped("/sales", EVENT);

        assertThat(exchange.getMessage().getBody()).isInstanceOf(byte[].class);
        assertThat(exchange.getMessage().getBody(String.class)).matches(
                "\\{\"wabaEnvelope\":1,\"key\":\"0:\\|m\\|ABGG01\",\"number\":\\{\"channel\":\"sales\","
                        + "\"phoneNumber\":\"4930555000222\",\"keyDigests\":\\[\"[0-9a-f]{32}\",\"[0-9a-f]{32}\"]},\"event\":"
                        + EVENT.replaceAll("[{\\[]", "\\\\$0") + "}")
                .doesNotContain(KEY, OLD_KEY);
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(
                Map.of("Content-Type", "application/json", "JMSXGroupID", "4915559876543", "kafka.KEY", "4915559876543"));
    }

    @Test
    void tellsTheChannelOfAStatusToo() throws Exception {
        Exchange status = enveloped("/sales", Payloads.status("gBEG77", "read", PHONE));

        assertThat(read(status.getMessage().getBody()).getMessage().getHeaders()).containsEntry("CamelWabaStatus", "read")
                .containsEntry("CamelWabaChannel", "sales").containsEntry("CamelWabaPhoneNumber", "4930555000222")
                .containsEntry("CamelWabaKey", "0:|s|gBEG77|read|" + PHONE);
    }

    @Test
    void namesNoPhoneNumberThatIsNotConfigured() throws Exception {
        assertThat(enveloped("/bare", EVENT).getMessage().getBody(String.class)).contains("\"channel\":\"bare\"")
                .doesNotContain("phoneNumber").containsPattern("\"keyDigests\":\\[\"[0-9a-f]{32}\"]");
    }

    @Test
    void tellsThatAnEventWasGivenToTheRouteBefore() {
        Exchange exchange = template.send("direct:both", e -> e.getMessage().setBody(envelope("\"redelivered\":true,")));

        assertThat(exchange.getMessage().getBody(String.class)).contains("\"redelivered\":true");
        assertThat(read(exchange.getMessage().getBody()).getMessage().getHeaders()).containsEntry("CamelWabaRedelivered", true);
    }

    @Test
    void marksWhatAJmsBrokerDeliversAgain() {
        for (Object again : new Object[]{ true, "true", false, "rubbish" }) {
            Exchange exchange = template.send("direct:event", e -> {
                e.getMessage().setBody(envelope(""));
                e.getMessage().setHeader("JMSRedelivered", again);
            });
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("CamelWabaRedelivered"))
                    .isEqualTo("true".equals(again.toString()) ? true : null);
        }
    }

    @Test
    void comesOutAsItWentInWhereANodeOnlyPassesItOn() {
        String envelope = envelope("\"key\":\"0:|m|1\",\"number\":{\"channel\":\"a\",\"phoneNumber\":\"4930555000222\","
                + "\"keyDigests\":[\"00\",\"11\"]},");
        for (String body : new String[]{ envelope, envelope(""), envelope("\"number\":{\"keyDigests\":[]},") }) {
            Exchange exchange = template.send("direct:both", e -> e.getMessage().setBody(body));

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(body);
        }
    }

    @Test
    void removesTheGroupOfAnEarlierMessageFromAnEventWithoutAChat() {
        Exchange exchange = template.send("direct:both", e -> {
            e.getMessage().setBody("{\"wabaEnvelope\":1,\"event\":{\"new\":{}}}");
            e.getMessage().setHeader("JMSXGroupID", "stale");
            e.getMessage().setHeader("kafka.KEY", "stale");
        });

        assertThat(exchange.getMessage().getHeaders()).isEqualTo(Map.of("Content-Type", "application/json"));
    }

    @Test
    void trustsNoHeaderOfTheQueueInPlaceOfTheEnvelope() {
        Exchange exchange = template.send("direct:event", e -> {
            e.getMessage().setBody(envelope(""));
            e.getMessage().setHeader("CamelWabaTo", "4915550009999");
            e.getMessage().setHeader("camelwabachannel", "evil");
            e.getMessage().setHeader("CamelWabaRedelivered", true);
            e.getMessage().setHeader("Content-Type", "application/json");
            e.getMessage().setHeader("JMSMessageID", "ID:1");
        });

        assertThat(exchange.getMessage().getBody()).isInstanceOf(MessageEvent.class);
        assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys("CamelWabaEventType", "CamelWabaMessageId",
                "CamelWabaChat", "CamelWabaFrom", "CamelWabaMessageType", "CamelWabaText", "JMSMessageID");
    }

    @Test
    void takesMembersThatALaterVersionAdds() {
        assertThat(read(envelope("\"new\":{},\"number\":{\"new\":1,\"keyDigests\":[]},")).getException()).isNull();
    }

    @Test
    void refusesToPutAnythingButAnEventIntoAnEnvelope() {
        for (Object body : new Object[]{ EVENT, EVENT.getBytes(), null, Map.of() }) {
            Exchange exchange = template.send("direct:envelope", e -> e.getMessage().setBody(body));

            assertThat(exchange.getException()).isExactlyInstanceOf(WabaEnvelopeException.class).hasMessage(
                    "The body is no event of waba:webhook. Use waba:envelope before the body is changed to something else");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "[]", "null", "7", "\"wabaEnvelope\"", "{\"messages\":[]}", EVENT })
    void refusesJsonThatIsNoEnvelope(String body) {
        assertRefused(body, "The body is no envelope. Use waba:event only on what waba:envelope made of an event");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2", "2147483648", "99999999999999999999999" })
    void refusesANewerFormat(String version) {
        assertRefused("{\"wabaEnvelope\":" + version + ",\"event\":" + EVENT + "}",
                "The envelope is of a newer format than this camel-waba reads, which is 1. "
                        + "Update camel-waba here to the version that made it");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "the secret of my pudding", "{\"wabaEnvelope\":1,\"event\":{\"a\":\"the secret of my pudding",
            "{\"wabaEnvelope\":1}", "{\"wabaEnvelope\":0,\"event\":{}}", "{\"wabaEnvelope\":-1,\"event\":{}}",
            "{\"wabaEnvelope\":1.5,\"event\":{}}", "{\"wabaEnvelope\":\"1\",\"event\":{}}",
            "{\"wabaEnvelope\":null,\"event\":{}}",
            "{\"wabaEnvelope\":1,\"event\":{\"messages\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}" })
    void refusesWhatIsCorrupt(String body) {
        assertRefused(body, "The envelope is corrupt. Set the message aside: it was cut or changed on its way");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "\"key\":7", "\"key\":null", "\"key\":{\"a\":1}", "\"redelivered\":\"yes\"", "\"redelivered\":1", "\"number\":7",
            "\"number\":null", "\"number\":[]", "\"number\":{}",
            "\"number\":{\"keyDigests\":[],\"channel\":1}", "\"number\":{\"keyDigests\":[],\"channel\":\"a\\nb\"}",
            "\"number\":{\"keyDigests\":[],\"phoneNumber\":\"the secret of my pudding\"}",
            "\"number\":{\"keyDigests\":[],\"phoneNumber\":\"+4930555000222\"}",
            "\"number\":{\"keyDigests\":\"a\"}", "\"number\":{\"keyDigests\":[1]}",
            "\"number\":{\"keyDigests\":[\"a\",\"b\",\"c\"]}" })
    void refusesMembersOfTheWrongKind(String member) {
        assertRefused(envelope(member + ","),
                "The envelope is corrupt. Set the message aside: it was cut or changed on its way");
    }

    @Test
    void refusesWordsWithoutEnd() {
        String corrupt = "The envelope is corrupt. Set the message aside: it was cut or changed on its way";
        assertThat(read(envelope("\"key\":\"" + "k".repeat(255) + "\",")).getException()).isNull();
        assertRefused(envelope("\"key\":\"" + "k".repeat(256) + "\","), corrupt);
        assertRefused(envelope("\"number\":{\"keyDigests\":[],\"channel\":\"" + "k".repeat(256) + "\"},"), corrupt);
        assertRefused("{\"wabaEnvelope\":1,\"event\":" + "[".repeat(65) + "]".repeat(65) + "}", corrupt);
        assertRefused("{\"wabaEnvelope\":1,\"event\":[" + "1,".repeat(1_100_000) + "1]}", corrupt);
        assertRefused("{\"wabaEnvelope\":1,\"event\":{\"messages\":[" + "{},".repeat(150_000) + "{}]}}", corrupt);
    }

    @Test
    void readsNoEndlessStream() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        Exchange refused = template.send("direct:stream", exchange -> exchange.getMessage().setBody(endless));

        assertThat(refused.getException()).isExactlyInstanceOf(WabaEnvelopeException.class).hasMessage(
                "The envelope is larger than 33554432 bytes. Set the message aside: no event is as large");
    }

    @Test
    void leavesTheBodyToWhoeverSetsItAside() throws Exception {
        Exchange refused = read(new InputStreamCache("{\"other\":1}".getBytes()));
        assertThat(refused.getException()).isInstanceOf(WabaEnvelopeException.class);
        assertThat(((InputStream) refused.getMessage().getBody()).readAllBytes()).asString().isEqualTo("{\"other\":1}");

        Exchange text = read("{\"other\":2}");
        assertThat(text.getMessage().getBody()).isEqualTo("{\"other\":2}");
    }

    private void assertRefused(Object body, String message) {
        Exception failure = read(body).getException();

        assertThat(failure).isExactlyInstanceOf(WabaEnvelopeException.class).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("pudding", "9876543", "ABGG01");
        if (body instanceof String text) {
            assertThat(read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).getException())
                    .hasMessage(message);
        }
    }
}
