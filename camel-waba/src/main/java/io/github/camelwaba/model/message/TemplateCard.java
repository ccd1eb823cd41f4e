package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills one card of a template with a carousel (Meta, Messages reference: template components, carousel).
 */
public final class TemplateCard extends MessagePart {

    private final TemplateComponents components;

    private TemplateCard(TemplateComponents components) {
        super(json(components), components.features());
        this.components = components;
    }

    /**
     * @param  header                  an image or a video
     * @return                         a card with it
     * @throws InvalidMessageException if it is something else
     */
    public static TemplateCard of(TemplateHeader header) {
        if (header == null || !header.isImageOrVideo()) {
            throw new InvalidMessageException("template.components.cards.components.header",
                    "must be an image or a video: give one of both");
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

    private static ObjectNode json(TemplateComponents components) {
        return WabaJson.object().set("components", components.toJson());
    }
}
