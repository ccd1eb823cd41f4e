package io.github.camelwaba.model.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.model.message.OutboundContact.Place;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelwaba.model.message.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What parts of a message must be for each other, and what cannot be at all.
 */
class MessageChecksTest {

    private static final MediaReference FILE = MediaReference.id("f");
    private static final InteractiveHeader IMAGE = InteractiveHeader.image(FILE);
    private static final ReplyButton BUTTON = ReplyButton.of("a", "b");
    private static final ListSection SECTION = ListSection.untitled(ListRow.of("a", "b"));
    private static final CarouselCard PRODUCT = CarouselCard.product("a", "b");
    private static final CarouselCard LINK = CarouselCard.link(IMAGE, "a", "b", "https://c.example");
    private static final TemplateMessage TEMPLATE = TemplateMessage.named("a").language("en");
    private static final TemplateCard CARD = TemplateCard.of(TemplateHeader.image(FILE));

    private static OutboundContact contact() {
        return OutboundContact.of("Ada");
    }

    @Test
    void needsTitlesWhereThereAreSeveralSections() {
        assertRefused("interactive.action.sections.title",
                "interactive.action.sections.title must not be empty: give every section one where there are several",
                () -> ListMessage.of("a", "b", ListSection.of("t", ListRow.of("x", "y")), SECTION));
    }

    @Test
    void refusesEqualIdsAndTitles() {
        assertRefused("interactive.action.buttons.reply.id",
                "interactive.action.buttons.reply.id must not be the same twice: give every button an id of its own",
                () -> ButtonsMessage.of("a", ReplyButton.of("x", "y"), ReplyButton.of("x", "z")));
        assertRefused("interactive.action.buttons.reply.title",
                "interactive.action.buttons.reply.title must not be the same twice: give every button a title of its own",
                () -> ButtonsMessage.of("a", ReplyButton.of("x", "y"), ReplyButton.of("z", "y")));
        assertRefused("interactive.action.sections.rows.id",
                "interactive.action.sections.rows.id must not be the same twice: give every row an id of its own",
                () -> ListMessage.of("a", "b", ListSection.of("t", ListRow.of("x", "y")),
                        ListSection.of("u", ListRow.of("x", "z"))));
        assertRefused("template.components.parameters.parameter_name",
                "template.components.parameters.parameter_name must not be the same twice: give every variable once",
                () -> TEMPLATE.body(TemplateParameter.text("a").named("n"), TemplateParameter.text("b").named("n")));
        assertRefused("template.components.index", "template.components.index is taken: give every button once",
                () -> TEMPLATE.button(TemplateButton.url(0, "a")).oneTimePassword("b"));
        assertRefused("template.components.index", "template.components.index is taken: give every button once",
                () -> CARD.button(TemplateButton.url(0, "a")).button(TemplateButton.url(0, "b")));
    }

    @Test
    void refusesVariablesWithAndWithoutNamesTogether() {
        assertRefused("template.components.parameters.parameter_name",
                "template.components.parameters.parameter_name must be given for all variables or for none: a template has "
                        + "the one sort or the other",
                () -> TEMPLATE.body(TemplateParameter.text("a").named("n"), TemplateParameter.text("b")));
    }

    @Test
    void refusesWhatACarouselCannotShow() {
        assertRefused("interactive.action.cards.type",
                "interactive.action.cards.type must be the same on all cards: give links or products",
                () -> CarouselMessage.of("a", PRODUCT, LINK));
        for (InteractiveHeader header : Arrays.asList(null, InteractiveHeader.text("a"), InteractiveHeader.document(FILE))) {
            assertRefused("interactive.action.cards.header",
                    "interactive.action.cards.header must be an image or a video: give one of both",
                    () -> CarouselCard.link(header, "a", "b", "https://c.example"));
        }
        for (TemplateHeader header : Arrays.asList(null, TemplateHeader.text("a"), TemplateHeader.gif(FILE))) {
            assertRefused("template.components.cards.components.header",
                    "template.components.cards.components.header must be an image, a video or a product: give one of these",
                    () -> TemplateCard.of(header));
        }
    }

    @Test
    void refusesATemplateCarouselOfProductsAndFiles() {
        assertRefused("template.components.cards",
                "template.components.cards must be products on all cards or on none: a template has the one sort or the other",
                () -> TEMPLATE.carousel(CARD, TemplateCard.of(TemplateHeader.product("701", "mug-blue"))));
    }

    @Test
    void refusesATapTargetThatLeadsNowhere() {
        String field = "template.components.parameters.tap_target_configuration.";
        assertRefused(field + "url", field + "url must begin with https:// or http://: give the address of the page",
                () -> TEMPLATE.tapTarget("shop.example", "Our shop"));
        assertRefused(field + "title", field + "title must not be empty: give the words to show for the page",
                () -> TEMPLATE.tapTarget("https://shop.example", " "));
    }

    @ParameterizedTest
    @ValueSource(doubles = { 90.000001, -90.000001, Double.NaN, Double.POSITIVE_INFINITY, 1e300 })
    void refusesALatitudeThatIsNone(double latitude) {
        assertRefused("location.latitude", "location.latitude must be -90 to 90: give it in degrees",
                () -> LocationMessage.of(latitude, 0));
        assertThatCode(() -> LocationMessage.of(-90, -180)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = { 180.000001, -180.000001, Double.NaN, Double.NEGATIVE_INFINITY })
    void refusesALongitudeThatIsNone(double longitude) {
        assertRefused("template.components.parameters.location.longitude",
                "template.components.parameters.location.longitude must be -180 to 180: give it in degrees",
                () -> TemplateHeader.location(0, longitude, "a", "b"));
    }

    @Test
    void writesPlacesWithoutAnExponent() {
        assertThat(LocationMessage.of(1e-7, -100).content().get("location")).hasToString(
                "{\"latitude\":0,\"longitude\":-100}");
        assertThat(LocationMessage.of(0.000001, 48.13715).content().get("location")).hasToString(
                "{\"latitude\":0.000001,\"longitude\":48.13715}");
    }

    @Test
    void refusesAddressesThatAreNoPages() {
        assertRefused("interactive.action.parameters.url",
                "interactive.action.parameters.url must begin with https:// or http://: give the address of a page",
                () -> LinkMessage.of("a", "b", "javascript:Z"));
        assertRefused("media.link", "media.link must begin with https:// or http://: give a public address",
                () -> MediaReference.link("Z.example"));
    }

    @Test
    void refusesACountryOrADayThatThereIsNot() {
        for (String country : Arrays.asList(null, "", "in", "IND")) {
            assertRefused("interactive.action.parameters.country",
                    "interactive.action.parameters.country must be two capital letters: give a code of ISO 3166 such as IN",
                    () -> AddressMessage.of("a", country));
        }
        String date = "template.components.parameters.date_time";
        assertRefused(date + ".month", date + ".month must be 1 to 12: give one that there is",
                () -> TemplateDateTime.solarHijri(1404, 13, 1));
        assertRefused(date + ".day_of_month", date + ".day_of_month must be 1 to 31: give one that there is",
                () -> TemplateDateTime.solarHijri(1404, 12, 0));
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> TemplateDateTime.of((LocalDate) null),
                () -> TemplateDateTime.of((LocalDateTime) null), () -> TemplateDateTime.of((Instant) null),
                () -> TemplateParameter.dateTime("a", null))) {
            assertRefused(date, date + " must not be empty: give it, or only the words", call);
        }
    }

    @Test
    void refusesDataThatIsNotJson() {
        String payload = "interactive.action.parameters.flow_action_payload.data";
        Map<String, Object> odd = Map.of("a", new Object());

        assertRefused(payload, payload + " cannot be written as JSON: use text keys and plain values",
                () -> FlowMessage.byId("a", "b", "c").navigate("s", odd));
        assertRefused(payload, payload + " must not be empty: give it, or leave it out",
                () -> FlowMessage.byId("a", "b", "c").navigate("s", Map.of()));
        assertRefused("template.components.parameters.action.flow_action_data",
                "template.components.parameters.action.flow_action_data cannot be written as JSON: use text keys and plain "
                        + "values",
                () -> TemplateButton.flow(0, "t", odd));
    }

    @Test
    void refusesMissingParts() {
        assertRefused("image", "image must not be empty: give the id or the link of a file", () -> ImageMessage.of(null));
        assertRefused("audio", "audio must not be empty: give the id or the link of a file", () -> AudioMessage.voice(null));
        assertRefused("interactive.header", "interactive.header must not be empty: give it, or leave it out",
                () -> ButtonsMessage.of("a", BUTTON).header(null));
        assertRefused("interactive.header.video",
                "interactive.header.video must not be empty: give the id or the link of a file",
                () -> InteractiveHeader.video(null));
        assertRefused("interactive.action.buttons", "interactive.action.buttons must not hold a null: use a list for more "
                + "choices", () -> ButtonsMessage.of("a", BUTTON, null));
        assertRefused("interactive.action.parameters.values",
                "interactive.action.parameters.values must not be empty: give it, or leave it out",
                () -> AddressMessage.of("a", "IN").values(null));
        assertRefused("contacts.phones.type", "contacts.phones.type must not be empty: say what it is for",
                () -> contact().phone("1", null));
        assertRefused("contacts.addresses", "contacts.addresses must not be empty: give it, or leave it out",
                () -> contact().address(null, Place.HOME));
        assertRefused("contacts.birthday", "contacts.birthday must not be empty: give it, or leave it out",
                () -> contact().birthday(null));
        assertRefused("template.components.limited_time_offer",
                "template.components.limited_time_offer must not be empty: give it, or leave it out",
                () -> TEMPLATE.limitedTimeOffer(null));
    }
}
