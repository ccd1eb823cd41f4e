package io.github.camelwaba;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendRecipientTest extends ProducerTestSupport {

    private static final String OTHER = "4915550002222";
    private static final String THIRD = "4915550003333";

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            // header | sender    | endpoint          | recipient
            PHONE + " | " + OTHER + " | direct:send      | " + PHONE,
            OTHER + " | " + THIRD + " | direct:sendToAda | " + OTHER,
            "-       | " + OTHER + " | direct:sendToAda | " + PHONE,
            "-       | " + PHONE + " | direct:send      | " + PHONE,
            "-       | -             | direct:sendToAda | " + PHONE })
    void headerIsOverOptionIsOverSender(String header, String sender, String uri, String recipient) {
        simulator().customer(OTHER, "Bo Lind").say("Hello");
        Map<String, Object> headers = new HashMap<>();
        headers.put(WabaConstants.TO, header);
        headers.put(WabaConstants.FROM, sender);

        assertThat(wire(uri, "text", headers).path("to").textValue()).isEqualTo(recipient);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "+49 155 500-01111", "+4915550001111", "(49) 155.500/01111", " 4915550001111 ", "49-155-500-01111" })
    void numbersAreTakenAsPeopleWriteThem(String number) {
        assertThat(wire("direct:send", "text", Map.of(WabaConstants.TO, number)).path("to").textValue()).isEqualTo(PHONE);
    }

    @Test
    void aNumberThatIsNoTextIsTaken() {
        assertThat(wire("direct:send", "text", Map.of(WabaConstants.TO, 4915550001111L)).path("to").textValue())
                .isEqualTo(PHONE);
    }

    @Test
    void thePayloadsOwnRecipientIsOverOptionAndSender() {
        simulator().customer(OTHER, "Bo Lind").say("Hello");
        JsonNode payload = WabaJson.parse("{\"to\":\"+49 1555 0002222\",\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}");

        JsonNode sent = wire("direct:sendToAda", payload, Map.of(WabaConstants.FROM, THIRD));

        assertThat(sent.path("to").textValue()).isEqualTo(OTHER);
    }

    @Test
    void aHeaderThatSaysTheSameAsThePayloadIsNoConflict() {
        JsonNode payload = WabaJson.parse("{\"to\":4915550001111,\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}");

        assertThat(wire("direct:send", payload, Map.of(WabaConstants.TO, "+49 155 500-01111")).path("to").textValue())
                .isEqualTo(PHONE);
    }

    @Test
    void aHeaderThatSaysOtherwiseThanThePayloadIsRefused() {
        JsonNode payload = WabaJson.parse("{\"to\":\"4915550001111\",\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}");

        assertRefused(payload, Map.of(WabaConstants.TO, OTHER),
                "The field to of the payload and the header CamelWabaTo differ. Leave one of them out [FIX_REQUEST]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  " })
    void anEmptyRecipientIsRefusedThoughThereIsASender(String header) {
        assertRefused("text", Map.of(WabaConstants.TO, header, WabaConstants.FROM, PHONE),
                "The header CamelWabaTo is empty. Set it to a phone number with country code [FIX_REQUEST]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ada", "Ada Park", "ada.park", "ada@example.com", "AdaPark2024", "adaparkofberlin2024", "a,b", "+",
            "id\r\nX: y" })
    void whatIsNoNumberIsRefused(String header) {
        assertRefused("text", Map.of(WabaConstants.TO, header),
                "The header CamelWabaTo is not a phone number. Set it to one with country code, digits only [FIX_REQUEST]");
    }

    @Test
    void aPayloadForANameIsRefused() {
        assertRefused(WabaJson.parse("{\"to\":\"Ada\",\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}"), Map.of(),
                "The field to of the payload is not a phone number. Set it to one with country code, digits only [FIX_REQUEST]");
    }

    @Test
    void aReplyToASenderThatIsANameIsRefused() {
        assertRefused("text", Map.of(WabaConstants.FROM, "Ada"),
                "The header CamelWabaFrom is not a phone number. Set it to one with country code, digits only [FIX_REQUEST]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "4930555000111-1735700000", "GROUPinvented01", "R3JvdXBJbnZlbnRlZA",
            "DE.48213377190026455", "DE.ENT.48213377190026455" })
    void anIdThatStandsForAPersonOrAGroupIsTaken(String id) {
        request("direct:send", "text", Map.of(WabaConstants.TO, id));

        assertThat(Wire.json(onlyCall("POST")).path("to").textValue()).isEqualTo(id);
    }

    @Test
    void aPayloadThatSaysSoGoesToAGroupOfAnyId() {
        request("direct:send",
                WabaJson.parse("{\"to\":\"any\",\"recipient_type\":\"group\",\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}"));

        assertThat(Wire.json(onlyCall("POST")).path("to").textValue()).isEqualTo("any");
    }

    @Test
    void noRecipientAtAllIsRefused() {
        assertRefused("text", Map.of(),
                "The message has no recipient. Set the header CamelWabaTo or the option to [FIX_REQUEST]");
    }

    private void assertRefused(Object body, Map<String, ?> headers, String message) {
        assertThat(failure(request("direct:send", body, headers)))
                .isInstanceOf(WabaRequestException.class).hasMessage(message);
        assertThat(simulator().requests()).isEmpty();
    }
}
