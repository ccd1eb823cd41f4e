package io.github.camelwaba.model.message;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills one card of a template with a carousel (Meta, Messages reference: template components, carousel).
 */
public final class TemplateCard extends MessagePart {

    private static final String PRODUCT = "product";
    private static final Set<String> KINDS = Set.of("image", "video", PRODUCT);

    private final TemplateComponents components;

    private TemplateCard(TemplateComponents components) {
        super(json(components), components.features());
        this.components = components;
    }

    /**
     * @param  header                  an image, a video or a product; all cards of a carousel have products, or none has
     * @return                         a card with it
     * @throws InvalidMessageException if it is something else
     */
    public static TemplateCard of(TemplateHeader header) {
        if (header == null || !KINDS.contains(header.kind())) {
            throw new InvalidMessageException("template.components.cards.components.header",
                    "must be an image, a video or a product: give one of these");
        }
        return new TemplateCard(TemplateComponents.NONE.header(header));
    }

    /**
     * @param  values                  what fills the variables of the card's body, in their order
     * @return                         the card with them in place of earlier ones
     * @throws InvalidMessageException if one is missing, empty or too long
     */
    public TemplateCard body(String... values) {
        return new TemplateCard(components.body(values));
    }

    /**
     * @param  values                  what fills the variables of the card's body, in their order, or all by their names
     * @return                         the card with them in place of earlier ones
     * @throws InvalidMessageException if one is missing, or some have a name and some have none, or two the same
     */
    public TemplateCard body(TemplateParameter... values) {
        return new TemplateCard(components.body(values));
    }

    /**
     * @param  value                   what fills one button of the card
     * @return                         the card with it, and with those given before
     * @throws InvalidMessageException if it is missing, or this button has been given already
     */
    public TemplateCard button(TemplateButton value) {
        return new TemplateCard(components.button(value));
    }

    boolean isProduct() {
        return components.header().kind().equals(PRODUCT);
    }

    private static ObjectNode json(TemplateComponents components) {
        return WabaJson.object().set("components", components.toJson());
    }
}
