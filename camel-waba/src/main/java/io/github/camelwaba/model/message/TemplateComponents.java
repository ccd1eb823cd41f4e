package io.github.camelwaba.model.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills the variables of a template, or of a card in one. It never changes.
 *
 * @param header    what fills the header, or null
 * @param tapTarget the page that a tap on the message opens, or null
 * @param offer     when an offer ends, or null
 * @param body      what fills the body
 * @param buttons   what fills the buttons
 * @param cards     what fills the cards
 */
record TemplateComponents(TemplateHeader header, TemplateTapTarget tapTarget, Instant offer, List<TemplateParameter> body,
        List<TemplateButton> buttons, List<TemplateCard> cards) {

    static final TemplateComponents NONE = new TemplateComponents(null, null, null, List.of(), List.of(), List.of());

    private static final String FIELD = "template.components.";
    private static final String GIVE = "give it, or leave it out";

    TemplateComponents header(TemplateHeader value) {
        return new TemplateComponents(Checks.given(FIELD + "header", value, GIVE), tapTarget, offer, body, buttons, cards);
    }

    TemplateComponents tapTarget(TemplateTapTarget value) {
        return new TemplateComponents(header, value, offer, body, buttons, cards);
    }

    TemplateComponents offer(Instant value) {
        Checks.given(FIELD + "limited_time_offer", value, GIVE);
        return new TemplateComponents(header, tapTarget, value, body, buttons, cards);
    }

    TemplateComponents body(String... values) {
        return body(Stream.of(values).map(TemplateParameter::text).toArray(TemplateParameter[]::new));
    }

    TemplateComponents body(TemplateParameter... values) {
        Stream.of(values).forEach(value -> Checks.given(FIELD + "body", value, GIVE));
        List<TemplateParameter> all = List.of(values);
        long named = all.stream().filter(value -> value.name() != null).count();
        if (named > 0 && named < all.size()) {
            throw new InvalidMessageException(FIELD + "parameters.parameter_name",
                    "must be given for all variables or for none: a template has the one sort or the other");
        }
        Checks.distinct(FIELD + "parameters.parameter_name", all, TemplateParameter::name, "give every variable once");
        return new TemplateComponents(header, tapTarget, offer, all, buttons, cards);
    }

    TemplateComponents button(TemplateButton value) {
        Checks.given(FIELD + "button", value, GIVE);
        if (buttons.stream().anyMatch(button -> button.index() == value.index())) {
            throw new InvalidMessageException(FIELD + "index", "is taken: give every button once");
        }
        List<TemplateButton> all = new ArrayList<>(buttons);
        all.add(value);
        return new TemplateComponents(header, tapTarget, offer, body, List.copyOf(all), cards);
    }

    TemplateComponents cards(List<TemplateCard> values) {
        List<TemplateCard> all = Checks.items(FIELD + "cards", values, TemplateMessage.MIN_CARDS, TemplateMessage.MAX_CARDS,
                "give as many as the template has");
        long products = all.stream().filter(TemplateCard::isProduct).count();
        if (products > 0 && products < all.size()) {
            throw new InvalidMessageException(FIELD + "cards",
                    "must be products on all cards or on none: a template has the one sort or the other");
        }
        return new TemplateComponents(header, tapTarget, offer, body, buttons, all);
    }

    /**
     * @return the components that there are, as the API orders them
     */
    ArrayNode toJson() {
        ArrayNode components = WabaJson.object().arrayNode();
        if (header != null) {
            component(components, "header").set("parameters", MessagePart.array(List.of(header)));
        }
        if (tapTarget != null) {
            component(components, TemplateTapTarget.TYPE).putArray("parameters").add(tapTarget.toJson());
        }
        if (offer != null) {
            component(components, "limited_time_offer").putArray("parameters").addObject().put("type", "limited_time_offer")
                    .putObject("limited_time_offer").put("expiration_time_ms", offer.toEpochMilli());
        }
        if (!body.isEmpty()) {
            component(components, "body").set("parameters", MessagePart.array(body));
        }
        if (!cards.isEmpty()) {
            ArrayNode array = MessagePart.array(cards);
            for (int i = 0; i < array.size(); i++) {
                ((ObjectNode) array.get(i)).put("card_index", i);
            }
            component(components, "carousel").set("cards", array);
        }
        buttons.forEach(button -> components.add(button.toJson()));
        return components;
    }

    private static ObjectNode component(ArrayNode components, String type) {
        return components.addObject().put("type", type);
    }

    /**
     * @return what in the components not every hosting has
     */
    Set<MessageFeature> features() {
        Set<MessageFeature> all = EnumSet.noneOf(MessageFeature.class);
        all.addAll(header == null ? Collections.emptySet() : header.features());
        all.addAll(MessagePart.features(body));
        all.addAll(MessagePart.features(buttons));
        all.addAll(MessagePart.features(cards));
        if (tapTarget != null) {
            all.addAll(tapTarget.features());
        }
        if (offer != null) {
            all.add(MessageFeature.TEMPLATE_LIMITED_TIME_OFFER);
        }
        if (!cards.isEmpty()) {
            all.add(MessageFeature.TEMPLATE_CAROUSEL);
        }
        return all;
    }

    @Override
    public String toString() {
        return "TemplateComponents[]";
    }
}
