package io.github.camelwaba.model.message;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.model.message.OutboundContact.PhoneType;
import io.github.camelwaba.model.message.OutboundContact.Place;

import static java.util.Map.entry;

/**
 * A message for every fixture of the canonical messages, by the fixture's name.
 */
public final class SampleMessages {

    private static final MediaReference PICTURE = MediaReference.link("https://files.example/a.jpg");
    private static final MediaReference FILM = MediaReference.link("https://files.example/a.mp4");
    private static final MediaReference PAGE = MediaReference.link("https://files.example/a.pdf");
    private static final MediaReference FILM_ID = MediaReference.id("545466424650003");
    private static final String CATALOG = "701110002223334";
    private static final ProductSection BLUE = ProductSection.of("Blue", "mug-blue", "cup-blue");
    private static final ProductSection RED = ProductSection.of("Red", "mug-red");
    private static final TemplateMessage TEMPLATE = TemplateMessage.named("order_update").language("en");

    private SampleMessages() {
    }

    /** All of them. */
    public static Map<String, WabaMessage> all() {
        Map<String, WabaMessage> all = new LinkedHashMap<>(plain());
        all.putAll(interactive());
        all.putAll(templates());
        return all;
    }

    private static Map<String, WabaMessage> plain() {
        return Map.ofEntries(
                entry("text", TextMessage.of("See https://shop.example")),
                entry("image", ImageMessage.of(PICTURE).caption("Our mug")),
                entry("image-id", ImageMessage.of(MediaReference.id("545466424650001"))),
                entry("video", VideoMessage.of(FILM).caption("It turns")),
                entry("audio", AudioMessage.of(MediaReference.link("https://files.example/a.mp3"))),
                entry("audio-voice", AudioMessage.voice(MediaReference.id("545466424650005"))),
                entry("document", DocumentMessage.of(PAGE).caption("Invoice 7").filename("invoice-7.pdf")),
                entry("sticker", StickerMessage.of(MediaReference.id("545466424650007"))),
                entry("location", LocationMessage.of(48.13715, 11.5754).place("Office", "Example St 1")),
                entry("location-bare", LocationMessage.of(-0.5, 180)),
                entry("contacts", ContactsMessage.of(
                        OutboundContact.of("Ada", "Park").middleName("B.").prefix("Dr").suffix("MSc")
                                .formattedName("Dr Ada B. Park").birthday(LocalDate.of(1990, 1, 31))
                                .phone("+4915550002222", PhoneType.CELL, "4915550002222")
                                .phone("+49895550002", PhoneType.WORK)
                                .email("ada@example.org", Place.WORK)
                                .address(new ContactAddress("Example St 1", "Munich", "BY", "80331", "Germany", "de"),
                                        Place.WORK)
                                .company("Example").department("R&D").title("Engineer")
                                .url("https://example.org", Place.HOME),
                        OutboundContact.of("Lakeside Ltd"))),
                entry("reaction", ReactionMessage.to("wamid.X", "👍")),
                entry("reaction-removed", ReactionMessage.remove("wamid.X")));
    }

    private static Map<String, WabaMessage> interactive() {
        return Map.ofEntries(
                entry("interactive-button", ButtonsMessage.of("Shall we deliver?", ReplyButton.of("yes", "Yes"),
                        ReplyButton.of("no", "No")).header(InteractiveHeader.image(PICTURE)).footer("Free of charge")),
                entry("interactive-button-document", ButtonsMessage.of("Do you agree?", ReplyButton.of("yes", "Yes"))
                        .header(InteractiveHeader.document(PAGE, "contract.pdf"))),
                entry("interactive-list", ListMessage.of("Pick a slot", "Slots",
                        ListSection.of("Morning", ListRow.of("s-09", "09:00").description("2 left"),
                                ListRow.of("s-10", "10:00")),
                        ListSection.of("Evening", ListRow.of("s-19", "19:00"))).header("Menu").footer("CET")),
                entry("interactive-product", ProductMessage.of(CATALOG, "mug-blue").body("Our mug")
                        .footer("While stocks last")),
                entry("interactive-product-bare", ProductMessage.of(CATALOG, "mug-blue")),
                entry("interactive-product-list", ProductListMessage.of("Mugs", "All of them", CATALOG, BLUE, RED)
                        .footer("While stocks last")),
                entry("interactive-catalog", CatalogMessage.of("Look around").thumbnail("mug-blue").footer("Open all day")),
                entry("interactive-cta-url", LinkMessage.of("On its way", "Track it", "https://shop.example/t/7")
                        .header(InteractiveHeader.document(MediaReference.id("545466424650006"))).footer("Parcel 7")),
                entry("interactive-flow", FlowMessage.byId("When shall we come?", "Book a slot", "801").draft().token("t1")
                        .navigate("SLOTS", Map.of("day", "Monday", "free", 3)).header(InteractiveHeader.video(FILM))
                        .footer("Takes a minute")),
                entry("interactive-flow-data-exchange", FlowMessage.byName("When shall we come?", "Book a slot", "booking")
                        .navigate("SLOTS").dataExchange()),
                entry("interactive-location-request", LocationRequestMessage.of("Where are you?")),
                entry("interactive-address", AddressMessage.of("Where to?", "IN").values(Map.of("name", "Ada Park"))
                        .savedAddress("home", Map.of("in_pin_code", "560001"))
                        .validationErrors(Map.of("in_pin_code", "There is no such code"))
                        .header(InteractiveHeader.text("Delivery")).footer("India only")),
                entry("interactive-carousel", CarouselMessage.of("Two mugs",
                        CarouselCard.link(InteractiveHeader.image(MediaReference.link("https://files.example/b.jpg")),
                                "The blue one", "Blue", "https://shop.example/b"),
                        CarouselCard.link(InteractiveHeader.video(FILM_ID), "The red one", "Red",
                                "https://shop.example/r"))),
                entry("interactive-carousel-products", CarouselMessage.of("Two mugs",
                        CarouselCard.product(CATALOG, "mug-blue"), CarouselCard.product(CATALOG, "mug-red"))),
                entry("interactive-call-permission", CallPermissionMessage.of("May we call you?")));
    }

    private static Map<String, WabaMessage> templates() {
        return Map.ofEntries(
                entry("template", TEMPLATE),
                entry("template-named", TEMPLATE.header(TemplateHeader.text("order", "A-17"))
                        .body(TemplateParameter.text("Ada").named("first_name"),
                                TemplateParameter.text("Monday").named("day"))),
                entry("template-currency-date-time", TEMPLATE.body(
                        TemplateParameter.currency("12,50 €", "EUR", new BigDecimal("12.50")),
                        TemplateParameter.dateTime("3 May 2025"),
                        TemplateParameter.dateTime("3 May 2025, 9:30",
                                TemplateDateTime.of(LocalDateTime.of(2025, 5, 3, 9, 30))),
                        TemplateParameter.dateTime("13 Ordibehesht 1404", TemplateDateTime.solarHijri(1404, 2, 13)),
                        TemplateParameter.dateTime("New Year",
                                TemplateDateTime.of(Instant.parse("2026-01-01T00:00:00Z"))))),
                entry("template-header-image", TEMPLATE.header(TemplateHeader.image(PICTURE))),
                entry("template-header-video", TEMPLATE.header(TemplateHeader.video(FILM_ID))),
                entry("template-header-document", TEMPLATE.header(TemplateHeader.document(PAGE, "a.pdf"))),
                entry("template-header-document-unnamed", TEMPLATE.header(TemplateHeader.document(PAGE))),
                entry("template-header-gif", TEMPLATE.header(TemplateHeader.gif(FILM_ID))),
                entry("template-header-product", TEMPLATE.header(TemplateHeader.product(CATALOG, "mug-blue"))),
                entry("template-tap-target", TEMPLATE.header(TemplateHeader.image(PICTURE))
                        .tapTarget("https://shop.example/offer", "Our offer")),
                entry("template-header-location", TEMPLATE.header(
                        TemplateHeader.location(48.13715, 11.5754, "Office", "Example St 1"))),
                entry("template-one-time-password", TEMPLATE.oneTimePassword("482913")),
                entry("template-coupon", TEMPLATE.button(TemplateButton.copyCode(0, "SAVE10"))),
                entry("template-quick-reply-url", TEMPLATE.button(TemplateButton.quickReply(0, "CONFIRM-17"))
                        .button(TemplateButton.url(1, "t/17"))),
                entry("template-limited-time-offer", TEMPLATE.button(TemplateButton.copyCode(0, "SAVE10"))
                        .limitedTimeOffer(Instant.parse("2026-01-01T00:00:00Z")).body("Ada")),
                entry("template-flow", TEMPLATE.button(TemplateButton.flow(0, "t1", Map.of("day", "Monday")))),
                entry("template-catalog", TEMPLATE.button(TemplateButton.catalog(0, "mug-blue"))),
                entry("template-mpm", TEMPLATE.button(TemplateButton.multiProduct(0, "mug-blue", List.of(BLUE, RED)))),
                entry("template-carousel-products", TEMPLATE.carousel(
                        TemplateCard.of(TemplateHeader.product(CATALOG, "mug-blue")).button(TemplateButton.url(0, "b")),
                        TemplateCard.of(TemplateHeader.product(CATALOG, "mug-red")).button(TemplateButton.url(0, "r")))),
                entry("template-carousel", TEMPLATE.body("Ada").carousel(
                        TemplateCard.of(TemplateHeader.image(MediaReference.id("545466424650001"))).body("blue")
                                .button(TemplateButton.quickReply(0, "BLUE")),
                        TemplateCard.of(TemplateHeader.video(MediaReference.link("https://files.example/r.mp4"))).body("red")
                                .button(TemplateButton.url(0, "r")))));
    }
}
