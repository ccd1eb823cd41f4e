package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextMessageTest {

    @ParameterizedTest
    @ValueSource(strings = { "text", "text-preview" })
    void writesWhatHostingsShare(String fixture) {
        ObjectNode expected = Fixtures.message(fixture).deepCopy();
        boolean preview = expected.remove("preview_url").booleanValue();
        expected.remove("recipient_type");
        expected.remove("to");

        TextMessage message = TextMessage.of("See https://shop.example").withPreviewUrl(preview);

        assertThat(message.content()).isEqualTo(expected);
        assertThat(message.previewUrl()).isEqualTo(preview);
        assertThat(message.type()).isEqualTo("text");
    }

    @Test
    void cannotBeChanged() {
        TextMessage message = TextMessage.of("hi");
        message.content().removeAll();
        message.withPreviewUrl(true);

        assertThat(message).isEqualTo(TextMessage.of("hi"));
        assertThat(message.content().at("/text/body").textValue()).isEqualTo("hi");
    }

    @Test
    void sendsWhatLooksLikeJsonAsText() {
        assertThat(TextMessage.of("{\"type\":\"image\"}").content().at("/text/body").textValue())
                .isEqualTo("{\"type\":\"image\"}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " ", "\n\t" })
    void refusesATextThatSaysNothing(String body) {
        assertThatExceptionOfType(InvalidMessageException.class).isThrownBy(() -> TextMessage.of(body))
                .withMessage("text.body must not be empty: give it 1 to 4096 characters")
                .returns("text.body", InvalidMessageException::field);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(TextMessage.of("x".repeat(4096)).body()).hasSize(4096);
        assertThat(TextMessage.of("🐪".repeat(4096)).body()).hasSize(8192);
        assertThatExceptionOfType(InvalidMessageException.class).isThrownBy(() -> TextMessage.of("secret".repeat(1000)))
                .withMessage("text.body has more than 4096 characters: shorten it, or send it in parts");
        assertThatExceptionOfType(InvalidMessageException.class).isThrownBy(() -> TextMessage.of("🐪".repeat(4097)));
    }

    @Test
    void showsNothing() {
        assertThat(TextMessage.of("secret")).hasToString("TextMessage[]");
    }
}
