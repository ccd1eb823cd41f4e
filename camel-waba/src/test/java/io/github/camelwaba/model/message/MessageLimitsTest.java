package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelwaba.model.message.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every limit, at its edge and one past it.
 */
class MessageLimitsTest {

    private static final MediaReference FILE = MediaReference.id("f");
    private static final InteractiveHeader IMAGE = InteractiveHeader.image(FILE);
    private static final ReplyButton BUTTON = ReplyButton.of("a", "b");
    private static final ListSection SECTION = ListSection.untitled(ListRow.of("a", "b"));
    private static final ProductSection PRODUCTS = ProductSection.of("a", "b");
    private static final CarouselCard PRODUCT = CarouselCard.product("a", "b");
    private static final TemplateMessage TEMPLATE = TemplateMessage.named("a").language("en");
    private static final TemplateCard CARD = TemplateCard.of(TemplateHeader.image(FILE));

    private static Arguments text(String field, int max, Function<String, ?> use) {
        return arguments(field, max, use);
    }

    static Stream<Arguments> texts() {
        String reply = "interactive.action.buttons.reply.";
        String rows = "interactive.action.sections.rows.";
        String parameters = "interactive.action.parameters.";
        return Stream.of(
                text("text.body", 4096, TextMessage::of),
                text("biz_opaque_callback_data", 512, TextMessage.of("a")::callbackData),
                text("biz_opaque_callback_data", 512, ReactionMessage.remove("a")::callbackData),
                text("image.caption", 1024, ImageMessage.of(FILE)::caption),
                text("video.caption", 1024, VideoMessage.of(FILE)::caption),
                text("document.caption", 1024, DocumentMessage.of(FILE)::caption),
                text("interactive.body.text", 1024, body -> ButtonsMessage.of(body, BUTTON)),
                text("interactive.body.text", 4096, body -> ListMessage.of(body, "a", SECTION)),
                text("interactive.body.text", 1024, ProductMessage.of("a", "b")::body),
                text("interactive.body.text", 1024, body -> ProductListMessage.of("a", body, "b", PRODUCTS)),
                text("interactive.body.text", 1024, CatalogMessage::of),
                text("interactive.body.text", 1024, body -> LinkMessage.of(body, "a", "https://b.example")),
                text("interactive.body.text", 1024, body -> FlowMessage.byId(body, "a", "b")),
                text("interactive.body.text", 1024, LocationRequestMessage::of),
                text("interactive.body.text", 1024, body -> AddressMessage.of(body, "IN")),
                text("interactive.body.text", 1024, body -> CarouselMessage.of(body, PRODUCT, PRODUCT)),
                text("interactive.body.text", 1024, CallPermissionMessage::of),
                text("interactive.footer.text", 60, ButtonsMessage.of("a", BUTTON)::footer),
                text("interactive.footer.text", 60, ListMessage.of("a", "b", SECTION)::footer),
                text("interactive.footer.text", 60, ProductMessage.of("a", "b")::footer),
                text("interactive.footer.text", 60, ProductListMessage.of("a", "b", "c", PRODUCTS)::footer),
                text("interactive.footer.text", 60, CatalogMessage.of("a")::footer),
                text("interactive.footer.text", 60, LinkMessage.of("a", "b", "https://c.example")::footer),
                text("interactive.footer.text", 60, FlowMessage.byId("a", "b", "c")::footer),
                text("interactive.footer.text", 60, AddressMessage.of("a", "IN")::footer),
                text("interactive.header.text", 60, InteractiveHeader::text),
                text("interactive.header.text", 60, ListMessage.of("a", "b", SECTION)::header),
                text("interactive.header.text", 60, header -> ProductListMessage.of(header, "a", "b", PRODUCTS)),
                text(reply + "id", 256, id -> ReplyButton.of(id, "a")),
                text(reply + "title", 20, title -> ReplyButton.of("a", title)),
                text("interactive.action.button", 20, button -> ListMessage.of("a", button, SECTION)),
                text("interactive.action.sections.title", 24, title -> ListSection.of(title, ListRow.of("a", "b"))),
                text(rows + "id", 200, id -> ListRow.of(id, "a")),
                text(rows + "title", 24, title -> ListRow.of("a", title)),
                text(rows + "description", 72, ListRow.of("a", "b")::description),
                text("action.sections.title", 24, title -> ProductSection.of(title, "a")),
                text(parameters + "display_text", 20, text -> LinkMessage.of("a", text, "https://b.example")),
                text(parameters + "display_text", 20, text -> CarouselCard.link(IMAGE, "a", text, "https://b.example")),
                text(parameters + "flow_cta", 30, button -> FlowMessage.byId("a", button, "b")),
                text("interactive.action.cards.body.text", 160,
                        body -> CarouselCard.link(IMAGE, body, "a", "https://b.example")),
                text("template.name", 512, TemplateMessage::named),
                text("template.components.parameters.text", 60, TemplateHeader::text),
                text("template.components.parameters.text", 60, text -> TemplateHeader.text("a", text)),
                text("template.components.parameters.text", 32768, TemplateParameter::text),
                text("template.components.parameters.text", 15, TEMPLATE::oneTimePassword),
                text("template.components.parameters.coupon_code", 15, code -> TemplateButton.copyCode(0, code)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void refusesATextOneCharacterTooLong(String field, int max, Function<String, ?> use) {
        assertThatCode(() -> use.apply("x".repeat(max))).doesNotThrowAnyException();
        assertThatCode(() -> use.apply("🐪".repeat(max))).doesNotThrowAnyException();
        assertRefused(field, field + " has more than " + max + " characters: ", () -> use.apply("Z".repeat(max + 1)));
        assertRefused(field, field + " has more than " + max + " characters: ", () -> use.apply("🐪".repeat(max + 1)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void refusesATextThatSaysNothing(String field, int max, Function<String, ?> use) {
        for (String blank : Arrays.asList(null, "", " \n")) {
            assertRefused(field, field + " must not be empty: ", () -> use.apply(blank));
        }
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                count("interactive.action.buttons", 1, 3, n -> ButtonsMessage.of("a", each(n, i -> ReplyButton.of(i, i)))),
                count("interactive.action.sections", 1, 10,
                        n -> ListMessage.of("a", "b", each(n, i -> ListSection.of(i, ListRow.of(i, i))))),
                count("interactive.action.sections.rows", 1, 10, n -> ListSection.untitled(each(n, i -> ListRow.of(i, i)))),
                count("action.sections.product_items", 1, 30, n -> ProductSection.of("a", each(n, i -> i))),
                count("action.sections", 1, 10,
                        n -> ProductListMessage.of("a", "b", "c", each(n, i -> ProductSection.of(i, i)))),
                count("action.sections", 1, 10,
                        n -> TemplateButton.multiProduct(0, "a", each(n, i -> ProductSection.of(i, i)))),
                count("interactive.action.cards", 2, 10, n -> CarouselMessage.of("a", Collections.nCopies(n, PRODUCT))),
                count("contacts", 1, 257, n -> ContactsMessage.of(Collections.nCopies(n, contact()))),
                count("template.components.cards", 2, 10, n -> TEMPLATE.carousel(Collections.nCopies(n, CARD))));
    }

    private static OutboundContact contact() {
        return OutboundContact.of("Ada");
    }

    private static Arguments count(String field, int min, int max, IntFunction<?> use) {
        return arguments(field, min, max, use);
    }

    private static <T> List<T> each(int count, Function<String, T> make) {
        return IntStream.range(0, count).mapToObj(Integer::toString).map(make).toList();
    }

    @ParameterizedTest
    @MethodSource("counts")
    void refusesOneTooFewAndOneTooMany(String field, int min, int max, IntFunction<?> use) {
        String message = field + " must be " + min + " to " + max + ": ";

        assertThatCode(() -> use.apply(min)).doesNotThrowAnyException();
        assertThatCode(() -> use.apply(max)).doesNotThrowAnyException();
        assertRefused(field, message, () -> use.apply(min - 1));
        assertRefused(field, message, () -> use.apply(max + 1));
    }

    @Test
    void countsRowsAndProductsOfAllSectionsTogether() {
        ListSection six = ListSection.of("a", each(6, i -> ListRow.of("x" + i, i)));
        ListSection four = ListSection.of("b", each(4, i -> ListRow.of("y" + i, i)));
        ListSection five = ListSection.of("b", each(5, i -> ListRow.of("y" + i, i)));
        ProductSection twenty = ProductSection.of("a", each(20, i -> i));
        ProductSection ten = ProductSection.of("b", each(10, i -> i));

        assertThatCode(() -> ListMessage.of("a", "b", six, four)).doesNotThrowAnyException();
        assertRefused("interactive.action.sections.rows", "interactive.action.sections.rows must be 1 to 10: ",
                () -> ListMessage.of("a", "b", six, five));
        assertThatCode(() -> ProductListMessage.of("a", "b", "c", twenty, ten)).doesNotThrowAnyException();
        assertRefused("action.sections.product_items", "action.sections.product_items must be 1 to 30: ",
                () -> ProductListMessage.of("a", "b", "c", twenty, ten, PRODUCTS));
    }
}
