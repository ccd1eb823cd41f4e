package io.github.camelwaba.model.message;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    private static JsonNode written(WabaMessage message) {
        // as bytes, since a tree tells an int from a long
        return WabaJson.parse(WabaJson.write(message.content()));
    }

    private static WabaMessage sample(String name) {
        return SampleMessages.all().get(name);
    }

    private static Stream<WabaMessage> samples() {
        return SampleMessages.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#canonicalMessages")
    void writesWhatHostingsShare(String name) {
        assertThat(sample(name)).isNotNull();
        assertThat(written(sample(name))).isEqualTo(Fixtures.canonicalMessage(name));
    }

    @Test
    void hasAFixtureForEverySampleAndASampleForEveryKind() {
        assertThat(Fixtures.canonicalMessages()).containsExactlyInAnyOrderElementsOf(SampleMessages.all().keySet());
        assertThat(samples().map(WabaMessage::kind)).contains(MessageKind.values());
        assertThat(samples().flatMap(message -> message.features().stream()).collect(Collectors.toSet())).isEqualTo(
                EnumSet.complementOf(EnumSet.of(MessageFeature.REPLY, MessageFeature.CALLBACK_DATA)));
    }

    @Test
    void namesItsKindAsTheJsonDoes() {
        assertThat(samples()).allSatisfy(message -> {
            assertThat(message.content().get("type").textValue()).isEqualTo(message.type());
            assertThat(message.content().at("/interactive/type").textValue()).isEqualTo(message.interactiveType());
            assertThat(message.content().size()).isEqualTo(2);
        });
        assertThat(Stream.of(MessageKind.values()).map(MessageKind::label)).doesNotHaveDuplicates()
                .contains("text", "interactive cta_url");
    }

    @Test
    void cannotBeChangedFromOutside() {
        for (String name : SampleMessages.all().keySet()) {
            WabaMessage message = sample(name);
            empty(message.content());

            assertThat(message).isEqualTo(sample(name)).hasSameHashCodeAs(sample(name));
            assertThat(written(message)).isEqualTo(Fixtures.canonicalMessage(name));
        }
    }

    private static void empty(JsonNode node) {
        node.forEach(MessagesTest::empty);
        if (node instanceof ObjectNode object) {
            object.removeAll();
        }
    }

    @Test
    void isEqualToNoOther() {
        assertThat(new HashSet<>(SampleMessages.all().values())).hasSameSizeAs(SampleMessages.all().values());
    }

    @Test
    void showsNothing() {
        assertThat(samples()).allSatisfy(message -> assertThat(message)
                .hasToString(message.getClass().getSimpleName() + "[]"));
    }

    @Test
    void answersAMessageAndCallsBackBesideTheContent() {
        assertThat(samples()).allSatisfy(message -> {
            WabaMessage changed = ((BaseMessage<?>) message).callbackData("order-17");
            if (changed instanceof QuotingMessage<?> quoting) {
                changed = quoting.replyTo("wamid.X");
                assertThat(changed.replyTo()).isEqualTo("wamid.X");
                assertThat(changed.features()).contains(MessageFeature.REPLY);
            }
            assertThat(changed.callbackData()).isEqualTo("order-17");
            assertThat(changed.features()).contains(MessageFeature.CALLBACK_DATA).containsAll(message.features());
            assertThat(changed.content()).isEqualTo(message.content());
            assertThat(changed).isNotEqualTo(message).hasSameClassAs(message);
            assertThat(message.replyTo()).isNull();
            assertThat(message.callbackData()).isNull();
        });
    }

    @Test
    void keepsWhatIsBesideTheContentThroughFurtherSteps() {
        TextMessage text = TextMessage.of("a").withPreviewUrl(true).replyTo("x").callbackData("y");
        TemplateMessage template = TemplateMessage.named("a").language("en").namespace("n").replyTo("x").callbackData("y")
                .body("b").button(TemplateButton.quickReply(0, "c"));
        ImageMessage image = ImageMessage.of(MediaReference.id("i")).replyTo("x").caption("c");

        assertThat(text.previewUrl()).isTrue();
        assertThat(text.withPreviewUrl(false)).isNotEqualTo(text).returns("x", WabaMessage::replyTo);
        assertThat(template).returns("n", TemplateMessage::namespace).returns("x", WabaMessage::replyTo)
                .returns("y", WabaMessage::callbackData);
        assertThat(template.namespace("m")).isNotEqualTo(template);
        assertThat(image.replyTo()).isEqualTo("x");
        assertThat(image.features()).containsExactlyInAnyOrder(MessageFeature.REPLY, MessageFeature.MEDIA_ID);
    }

    @Test
    void onlyAReactionCannotAnswer() {
        assertThat(samples().filter(message -> !(message instanceof QuotingMessage<?>)).map(WabaMessage::kind).distinct())
                .containsExactly(MessageKind.REACTION);
    }

    @ParameterizedTest
    @CsvSource({ "image,", "image-id, MEDIA_ID", "audio,", "audio-voice, VOICE MEDIA_ID", "interactive-cta-url, MEDIA_ID",
            "interactive-carousel, MEDIA_ID", "interactive-carousel-products,", "template,", "template-quick-reply-url,",
            "template-one-time-password,", "template-currency-date-time,",
            "template-named, TEMPLATE_NAMED_PARAMETER", "template-header-location, TEMPLATE_LOCATION_HEADER",
            "template-header-video, MEDIA_ID", "template-coupon, TEMPLATE_COPY_CODE_BUTTON",
            "template-flow, TEMPLATE_FLOW_BUTTON", "template-catalog, TEMPLATE_CATALOG_BUTTON",
            "template-mpm, TEMPLATE_MULTI_PRODUCT_BUTTON",
            "template-limited-time-offer, TEMPLATE_LIMITED_TIME_OFFER TEMPLATE_COPY_CODE_BUTTON",
            "template-carousel, TEMPLATE_CAROUSEL MEDIA_ID",
            "template-carousel-products, TEMPLATE_CAROUSEL TEMPLATE_PRODUCT_HEADER",
            "template-header-gif, TEMPLATE_GIF_HEADER MEDIA_ID", "template-header-product, TEMPLATE_PRODUCT_HEADER",
            "template-header-document-unnamed,", "template-tap-target, TEMPLATE_TAP_TARGET" })
    void tellsWhatNotEveryHostingHas(String name, String features) {
        Set<MessageFeature> expected = features == null
                ? Set.of()
                : Stream.of(features.split(" ")).map(MessageFeature::valueOf).collect(Collectors.toSet());

        assertThat(sample(name).features()).isEqualTo(expected);
    }

    @Test
    void forgetsTheFeaturesOfWhatWasReplaced() {
        ButtonsMessage buttons = ButtonsMessage.of("a", ReplyButton.of("b", "c"))
                .header(InteractiveHeader.image(MediaReference.id("i")));
        TemplateMessage template = TemplateMessage.named("a").language("en")
                .body(TemplateParameter.text("x").named("y"));

        assertThat(buttons.features()).containsExactly(MessageFeature.MEDIA_ID);
        assertThat(buttons.header(InteractiveHeader.text("t")).features()).isEmpty();
        assertThat(template.body("x").features()).isEmpty();
        assertThat(LocationMessage.of(1, 2).place("a", "b").place("c").content().at("/location/address").isMissingNode())
                .isTrue();
    }

    @Test
    void describesEveryFeature() {
        assertThat(Stream.of(MessageFeature.values()).map(MessageFeature::description)).doesNotHaveDuplicates()
                .allMatch(text -> text.contains(" ") && !text.endsWith("."));
    }
}
