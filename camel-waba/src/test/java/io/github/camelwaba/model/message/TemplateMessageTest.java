package io.github.camelwaba.model.message;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplateMessageTest {

    private static final TemplateMessage PLAIN = TemplateMessage.named("order_update").language("en")
            .namespace("c8ae5f90_307a_ca4c_b8f6_invented0001");

    private static void assertWrites(TemplateMessage message, String fixture) {
        ObjectNode expected = Fixtures.message(fixture).deepCopy();
        expected.remove(List.of("recipient_type", "to"));
        String namespace = ((ObjectNode) expected.get("template")).remove("namespace").textValue();

        // as bytes, since a tree tells an int from a long
        assertThat(WabaJson.parse(WabaJson.write(message.content()))).isEqualTo(expected);
        assertThat(message.namespace()).isEqualTo(namespace);
        assertThat(message.type()).isEqualTo("template");
    }

    @Test
    void leavesComponentsOutWithoutVariables() {
        assertWrites(PLAIN, "template");
    }

    @Test
    void fillsTheBody() {
        assertWrites(PLAIN.body("Ada", "A-17"), "template-body");
    }

    @Test
    void fillsHeaderBodyAndButtons() {
        assertWrites(PLAIN
                .header(TemplateHeader.document(MediaReference.link("https://files.example/a.pdf"), "a.pdf"))
                .body(TemplateParameter.text("Ada"),
                        TemplateParameter.currency("12,50 €", "EUR", new BigDecimal("12.50")),
                        TemplateParameter.dateTime("3 May 2025"))
                .button(TemplateButton.quickReply(0, "CONFIRM-17"))
                .button(TemplateButton.url(1, "t/17")), "template-all");
    }

    @Test
    void takesAHeaderOfEveryKind() {
        assertThat(PLAIN.header(TemplateHeader.text("A-17")).content().at("/template/components/0/parameters/0").toString())
                .isEqualTo("{\"type\":\"text\",\"text\":\"A-17\"}");
        assertThat(PLAIN.header(TemplateHeader.image(MediaReference.id("i1"))).content()
                .at("/template/components/0/parameters/0").toString())
                .isEqualTo("{\"type\":\"image\",\"image\":{\"id\":\"i1\"}}");
        assertThat(PLAIN.header(TemplateHeader.video(MediaReference.link("HTTPS://f.example/v"))).content()
                .at("/template/components/0/parameters/0").toString())
                .isEqualTo("{\"type\":\"video\",\"video\":{\"link\":\"HTTPS://f.example/v\"}}");
    }

    @Test
    void cannotBeChanged() {
        TemplateMessage message = PLAIN.body("Ada", "A-17").button(TemplateButton.url(1, "t/17"));
        ((ObjectNode) message.content().get("template")).removeAll();
        message.content().at("/template/components/0/parameters").forEach(node -> ((ObjectNode) node).removeAll());
        message.body("Grace");
        message.button(TemplateButton.url(2, "t/18"));

        assertThat(message).isEqualTo(PLAIN.body("Ada", "A-17").button(TemplateButton.url(1, "t/17")))
                .hasSameHashCodeAs(PLAIN.body("Ada", "A-17").button(TemplateButton.url(1, "t/17")))
                .isNotEqualTo(PLAIN.body("Ada", "A-18").button(TemplateButton.url(1, "t/17")));
        assertWrites(PLAIN, "template");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "  " })
    void refusesBlanksAndSaysWhatToDo(String blank) {
        assertRefused("template.name must not be empty: give the name of an approved template",
                () -> TemplateMessage.named(blank));
        assertRefused("template.language.code must not be empty: give the language that the template was approved in",
                () -> TemplateMessage.named("a").language(blank));
        assertRefused("template.components.parameters.text must not be empty: give every variable of the template a value",
                () -> PLAIN.body("Ada", blank));
        assertRefused(
                "template.namespace must not be empty: give the namespace that the list of templates shows, or leave it out",
                () -> PLAIN.namespace(blank));
        assertRefused("template.components.parameters.payload must not be empty: give the button a value, or leave it out",
                () -> TemplateButton.quickReply(0, blank));
        assertRefused("media.id must not be empty: give the id that the upload of the file gave",
                () -> MediaReference.id(blank));
        assertRefused(
                "template.components.parameters.fallback_value must not be empty: give the words to show where the device "
                        + "does not localize",
                () -> TemplateParameter.dateTime(blank));
        assertRefused("template.components.parameters.document.filename must not be empty: give it a name such as a.pdf, "
                + "or leave it out",
                () -> TemplateHeader.document(MediaReference.id("d"), blank));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertRefused("template.name has more than 512 characters: give the name of an approved template",
                () -> TemplateMessage.named("x".repeat(513)));
        assertRefused("template.components.parameters.text has more than 60 characters: shorten it",
                () -> TemplateHeader.text("secret".repeat(11)));
        assertRefused("template.components.parameters.text has more than 32768 characters: shorten it",
                () -> PLAIN.body("secret".repeat(6000)));
        assertRefused("template.components.index must be 0 to 9: count the buttons of the template from 0",
                () -> TemplateButton.url(10, "secret"));
        assertRefused("template.components.index is taken: give every button once",
                () -> PLAIN.button(TemplateButton.url(1, "a")).button(TemplateButton.quickReply(1, "b")));
        assertRefused("media.link must begin with https:// or http://: give a public address",
                () -> MediaReference.link("file:///secret"));
        assertRefused(
                "template.components.parameters.currency.code must be three capital letters: give a code of ISO 4217 such "
                        + "as EUR",
                () -> TemplateParameter.currency("secret", "euro", BigDecimal.ONE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "1.2345", "1e30", "1e-999999999", "1e999999999" })
    void refusesAmountsThatCannotBeWritten(String amount) {
        assertRefused("template.components.parameters.currency.amount_1000 must be an amount with at most three decimals: give "
                + "one, rounded",
                () -> TemplateParameter.currency("x", "EUR", amount == null ? null : new BigDecimal(amount)));
    }

    @Test
    void refusesMissingParts() {
        assertRefused("template.components.header must not be empty: give it, or leave it out", () -> PLAIN.header(null));
        assertRefused("template.components.body must not be empty: give it, or leave it out",
                () -> PLAIN.body((TemplateParameter) null));
        assertRefused("template.components.button must not be empty: give it, or leave it out", () -> PLAIN.button(null));
        assertRefused("template.components.parameters.image must not be empty: give the id or the link of a file",
                () -> TemplateHeader.image(null));
    }

    @Test
    void showsNothing() {
        assertThat(PLAIN.body("secret")).hasToString("TemplateMessage[]");
        assertThat(TemplateParameter.text("secret")).hasToString("TemplateParameter[]");
        assertThat(TemplateHeader.text("secret")).hasToString("TemplateHeader[]");
        assertThat(TemplateButton.url(0, "secret")).hasToString("TemplateButton[]");
        assertThat(MediaReference.link("https://secret.example")).hasToString("MediaReference[link]");
    }

    private static void assertRefused(String message, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidMessageException.class).isThrownBy(call).withMessage(message);
    }
}
