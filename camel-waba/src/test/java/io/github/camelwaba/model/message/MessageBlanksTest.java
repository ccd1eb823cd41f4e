package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelwaba.model.message.OutboundContact.PhoneType;
import io.github.camelwaba.model.message.OutboundContact.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelwaba.model.message.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Everything that must not be empty, beside the texts with a limit.
 */
class MessageBlanksTest {

    private static final MediaReference FILE = MediaReference.id("f");
    private static final ProductSection PRODUCTS = ProductSection.of("a", "b");
    private static final TemplateMessage TEMPLATE = TemplateMessage.named("a").language("en");

    static Stream<Arguments> ids() {
        String place = "template.components.parameters.location.";
        return Stream.of(
                arguments("context.message_id", (Function<String, ?>) TextMessage.of("a")::replyTo),
                arguments("context.message_id", (Function<String, ?>) TEMPLATE::replyTo),
                arguments("media.id", (Function<String, ?>) MediaReference::id),
                arguments("media.link", (Function<String, ?>) MediaReference::link),
                arguments("document.filename", (Function<String, ?>) DocumentMessage.of(FILE)::filename),
                arguments("location.name", (Function<String, ?>) LocationMessage.of(1, 2)::place),
                arguments("location.name", (Function<String, ?>) name -> LocationMessage.of(1, 2).place(name, "a")),
                arguments("location.address", (Function<String, ?>) text -> LocationMessage.of(1, 2).place("a", text)),
                arguments("reaction.message_id", (Function<String, ?>) ReactionMessage::remove),
                arguments("reaction.message_id", (Function<String, ?>) id -> ReactionMessage.to(id, "👍")),
                arguments("reaction.emoji", (Function<String, ?>) emoji -> ReactionMessage.to("a", emoji)),
                arguments("interactive.action.catalog_id", (Function<String, ?>) id -> ProductMessage.of(id, "a")),
                arguments("interactive.action.product_retailer_id",
                        (Function<String, ?>) id -> ProductMessage.of("a", id)),
                arguments("interactive.action.catalog_id",
                        (Function<String, ?>) id -> ProductListMessage.of("a", "b", id, PRODUCTS)),
                arguments("interactive.action.parameters.thumbnail_product_retailer_id",
                        (Function<String, ?>) CatalogMessage.of("a")::thumbnail),
                arguments("interactive.action.parameters.url",
                        (Function<String, ?>) url -> LinkMessage.of("a", "b", url)),
                arguments("interactive.action.parameters.flow_id",
                        (Function<String, ?>) id -> FlowMessage.byId("a", "b", id)),
                arguments("interactive.action.parameters.flow_name",
                        (Function<String, ?>) name -> FlowMessage.byName("a", "b", name)),
                arguments("interactive.action.parameters.flow_token",
                        (Function<String, ?>) FlowMessage.byId("a", "b", "c")::token),
                arguments("interactive.action.parameters.flow_action_payload.screen",
                        (Function<String, ?>) FlowMessage.byId("a", "b", "c")::navigate),
                arguments("interactive.action.parameters.saved_addresses.id",
                        (Function<String, ?>) id -> AddressMessage.of("a", "IN").savedAddress(id, Map.of())),
                arguments("interactive.action.cards.action.catalog_id",
                        (Function<String, ?>) id -> CarouselCard.product(id, "a")),
                arguments("interactive.action.cards.action.product_retailer_id",
                        (Function<String, ?>) id -> CarouselCard.product("a", id)),
                arguments("action.sections.product_items.product_retailer_id",
                        (Function<String, ?>) id -> ProductSection.of("a", id == null ? " " : id)),
                arguments("contacts.name.first_name", (Function<String, ?>) OutboundContact::of),
                arguments("contacts.name.first_name", (Function<String, ?>) name -> OutboundContact.of(name, "a")),
                arguments("contacts.name.last_name", (Function<String, ?>) name -> OutboundContact.of("a", name)),
                arguments("contacts.name.formatted_name", (Function<String, ?>) contact()::formattedName),
                arguments("contacts.name.middle_name", (Function<String, ?>) contact()::middleName),
                arguments("contacts.name.prefix", (Function<String, ?>) contact()::prefix),
                arguments("contacts.name.suffix", (Function<String, ?>) contact()::suffix),
                arguments("contacts.org.company", (Function<String, ?>) contact()::company),
                arguments("contacts.org.department", (Function<String, ?>) contact()::department),
                arguments("contacts.org.title", (Function<String, ?>) contact()::title),
                arguments("contacts.phones.phone", (Function<String, ?>) text -> contact().phone(text, PhoneType.CELL)),
                arguments("contacts.phones.wa_id", (Function<String, ?>) id -> contact().phone("1", PhoneType.CELL, id)),
                arguments("contacts.emails.email", (Function<String, ?>) text -> contact().email(text, Place.HOME)),
                arguments("contacts.urls.url", (Function<String, ?>) text -> contact().url(text, Place.HOME)),
                arguments("contacts.addresses",
                        (Function<String, ?>) text -> new ContactAddress(text, null, text, null, null, null)),
                arguments("template.components.parameters.parameter_name",
                        (Function<String, ?>) TemplateParameter.text("a")::named),
                arguments("template.components.parameters.parameter_name",
                        (Function<String, ?>) name -> TemplateHeader.text(name, "a")),
                arguments(place + "name", (Function<String, ?>) name -> TemplateHeader.location(1, 2, name, "a")),
                arguments(place + "address", (Function<String, ?>) text -> TemplateHeader.location(1, 2, "a", text)),
                arguments("template.components.parameters.action.flow_token",
                        (Function<String, ?>) token -> TemplateButton.flow(0, token)),
                arguments("template.components.parameters.action.thumbnail_product_retailer_id",
                        (Function<String, ?>) id -> TemplateButton.catalog(0, id)),
                arguments("template.components.parameters.action.thumbnail_product_retailer_id",
                        (Function<String, ?>) id -> TemplateButton.multiProduct(0, id, List.of(PRODUCTS))));
    }

    private static OutboundContact contact() {
        return OutboundContact.of("Ada");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void refusesWhatIsEmpty(String field, Function<String, ?> use) {
        for (String blank : Arrays.asList(null, "", " \n")) {
            assertRefused(field, field + " must not be empty: ", () -> use.apply(blank));
        }
    }
}
