package io.github.camelwaba;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.message.TextMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.converter.stream.InputStreamCache;

import static org.assertj.core.api.Assertions.assertThat;

class SendRawTest extends ProducerTestSupport {

    private static final String LOCATION = Wire.text("location");

    @Test
    void aMapIsThePayload() {
        Map<String, Object> map = new LinkedHashMap<>(WabaJson.toMap(Wire.json("location")));
        map.remove("to");

        JsonNode sent = wire("direct:sendToAda", map);

        assertThat(sent).isEqualTo(Wire.json("location"));
        assertThat(map).doesNotContainKey("to");
    }

    @Test
    void aJsonNodeIsThePayloadAndStaysAsItIs() {
        ObjectNode node = (ObjectNode) Wire.json("location");
        node.remove("to");
        JsonNode before = node.deepCopy();

        JsonNode sent = wire("direct:sendToAda", node);

        assertThat(sent).isEqualTo(Wire.json("location"));
        assertThat(node).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void withRawTextsBytesAndStreamsAreThePayload(Object body) {
        assertThat(wire("direct:sendRaw", body)).isEqualTo(Wire.json("location"));
    }

    static Stream<Object> bodies() {
        byte[] bytes = LOCATION.getBytes(StandardCharsets.UTF_8);
        return Stream.of(LOCATION, new StringBuilder(LOCATION), bytes, new ByteArrayInputStream(bytes),
                new InputStreamCache(bytes), new StringReader(LOCATION));
    }

    @Test
    void numbersKeepTheirDigits() {
        request("direct:sendRaw", LOCATION);

        assertThat(onlyCall("POST").text()).contains("11.57540");
    }

    @Test
    void withRawATypedMessageIsStillThatMessage() {
        JsonNode sent = wire("direct:sendRaw", TextMessage.of("Your order A-17 has left"), Map.of(WabaConstants.TO, PHONE));

        assertThat(sent).isEqualTo(Wire.json("text"));
    }

    @Test
    void noHeaderMakesATextRaw() {
        JsonNode sent = wire("direct:sendToAda", LOCATION, Map.of("raw", true, "CamelWabaRaw", true));

        assertThat(sent.path("text").path("body").textValue()).isEqualTo(LOCATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Hello            | The body is to be a raw payload (option raw) but is not JSON: The content is not JSON",
            "''               | The body is to be a raw payload (option raw) but is not JSON: The content is not JSON",
            "[1]              | The body is not a JSON object. Set it to the payload of the call, such as {\"type\": …}",
            "{}               | The body is not a JSON object. Set it to the payload of the call, such as {\"type\": …}",
            "{\"to\":\"\"}    | The message has no recipient. Set the header CamelWabaTo or the option to",
            "{\"type\":\"x\"} | The message has no recipient. Set the header CamelWabaTo or the option to" })
    void whatIsNoPayloadIsRefused(String body, String message) {
        assertThat(failure(request("direct:sendRaw", body)))
                .isInstanceOf(WabaRequestException.class).hasMessage(message + " [FIX_REQUEST]");
        assertThat(simulator().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\" \"", "null" })
    void aRecipientThatThePayloadLeavesBlankIsThatOfTheHeader(String to) {
        JsonNode payload = WabaJson.parse(LOCATION.replace("\"" + PHONE + "\"", to));
        assertThat(payload.has("to")).isTrue();

        assertThat(wire("direct:send", payload, Map.of(WabaConstants.TO, "+49 155 500 01111")))
                .isEqualTo(Wire.json("location"));
    }

    @Test
    void aPayloadBeyondTheLimitIsRefused() {
        Object body = new ByteArrayInputStream(new byte[5 * 1024 * 1024]);

        assertThat(failure(request("direct:sendRaw", body))).isInstanceOf(WabaRequestException.class)
                .hasMessage("The body is larger than 4194304 bytes, which no payload is [FIX_REQUEST]");
    }

    @Test
    void whatHasNoJsonFormIsRefused() {
        Map<Object, Object> map = Map.of(1, new Object());
        ObjectNode node = WabaJson.object().put("to", PHONE);
        node.putPOJO("text", new Object());

        assertThat(failure(request("direct:sendToAda", map))).isInstanceOf(WabaRequestException.class)
                .hasMessage("The body is a Map that cannot be written as JSON. Use text keys and plain values [FIX_REQUEST]");
        assertThat(failure(request("direct:sendToAda", node))).isInstanceOf(WabaRequestException.class)
                .hasMessage("The payload cannot be written as JSON. Use plain values in it [FIX_REQUEST]");
        assertThat(simulator().requests()).isEmpty();
    }
}
