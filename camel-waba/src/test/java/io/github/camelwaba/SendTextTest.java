package io.github.camelwaba;

import java.util.Date;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.message.TextMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendTextTest extends ProducerTestSupport {

    @Test
    void aStringIsSentAsAText() {
        assertThat(wire("direct:sendToAda", "Your order A-17 has left")).isEqualTo(Wire.json("text"));
    }

    @Test
    void aTextThatIsJsonStaysAText() {
        String json = "{\"to\":\"4915550009999\",\"type\":\"image\"}";

        JsonNode sent = wire("direct:sendToAda", json);

        assertThat(sent.path("type").textValue()).isEqualTo("text");
        assertThat(sent.path("to").textValue()).isEqualTo(PHONE);
        assertThat(sent.path("text").path("body").textValue()).isEqualTo(json);
    }

    @Test
    void otherPlainValuesAreTexts() {
        for (Object body : new Object[]{ new StringBuilder("words"), 42, 1.5, true, Advice.RETRY }) {
            simulator().reset();
            adaWrites();
            assertThat(wire("direct:sendToAda", body).path("text").path("body").textValue()).isEqualTo(body.toString());
        }
    }

    @Test
    void aTypedTextIsSentWithItsPreview() {
        TextMessage message = TextMessage.of("See https://shop.example").withPreviewUrl(true);

        assertThat(wire("direct:sendToAda", message)).isEqualTo(Wire.json("text-preview"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "true", "TRUE", " true " })
    void aHeaderAsksForThePreview(String value) {
        JsonNode sent = wire("direct:sendToAda", "See https://shop.example", Map.of(WabaConstants.PREVIEW_URL, value));

        assertThat(sent).isEqualTo(Wire.json("text-preview"));
    }

    @Test
    void aPreviewThatIsNoBooleanIsRefused() {
        WabaException failure = failure(
                request("direct:sendToAda", "See https://shop.example", Map.of(WabaConstants.PREVIEW_URL, "maybe")));

        assertRefused(failure, "The header CamelWabaPreviewUrl is no boolean. Set it to true or false [FIX_REQUEST]");
    }

    @Test
    void aNullBodyIsRefused() {
        assertRefused(failure(request("direct:sendToAda", null)),
                "The body is null. Set it to the text or the message to send [FIX_REQUEST]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " \n\t" })
    void anEmptyTextIsRefused(String text) {
        assertRefused(failure(request("direct:sendToAda", text)),
                "The message cannot be sent: text.body must not be empty: give it 1 to 4096 characters [FIX_REQUEST]");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertRefused(failure(request("direct:sendToAda", "a".repeat(4097))),
                "The message cannot be sent: text.body has more than 4096 characters: shorten it, or send it in parts "
                        + "[FIX_REQUEST]");
    }

    @Test
    void aBodyOfAnotherClassIsRefused() {
        assertRefused(failure(request("direct:sendToAda", new Date())),
                "A body of java.util.Date cannot be sent. Set it to a String for a text, to a message of "
                        + "io.github.camelwaba.model.message, or to a Map or JsonNode for a raw payload [FIX_REQUEST]");
    }

    @Test
    void bytesWithoutAMediaTypeAreRefused() {
        assertRefused(failure(request("direct:sendToAda", new byte[]{ 1 })),
                "The body is a file without a media type. Set the header CamelWabaMediaType to one such as image/jpeg; "
                        + "for a text, convert the body to a String; for JSON set raw=true [FIX_REQUEST]");
    }

    private static void assertRefused(WabaException failure, String message) {
        assertThat(failure).isInstanceOf(WabaRequestException.class).hasMessage(message);
        assertThat(failure.getAdvice()).isEqualTo(Advice.FIX_REQUEST);
        assertThat(simulator().requests()).isEmpty();
    }
}
