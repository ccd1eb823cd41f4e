package io.github.camelwaba.model.message;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * One card of a carousel (Meta, Messages reference: interactive object, carousel).
 */
public final class CarouselCard extends MessagePart {

    /** Meta, Messages reference: interactive object, carousel, body of a card, at most 160 characters. */
    public static final int MAX_BODY = 160;

    private static final String FIELD = "interactive.action.cards.";

    private final String type;

    private CarouselCard(String type, ObjectNode json, Set<MessageFeature> features) {
        super(json, features);
        this.type = type;
    }

    /**
     * @param  header                  an image or a video
     * @param  body                    the words
     * @param  displayText             what the button says
     * @param  url                     the page that it opens
     * @return                         a card with a button that opens a page
     * @throws InvalidMessageException if the header is neither image nor video, if words or button are empty or too long, or
     *                                 the page is not http or https
     */
    public static CarouselCard link(InteractiveHeader header, String body, String displayText, String url) {
        if (header == null || !header.isImageOrVideo()) {
            throw new InvalidMessageException(FIELD + "header", "must be an image or a video: give one of both");
        }
        Checks.text(FIELD + "body.text", body, MAX_BODY, "give it 1 to " + MAX_BODY + " characters");
        ObjectNode json = card("cta_url", LinkMessage.action(displayText, url)).set("header", header.toJson());
        json.putObject("body").put("text", body);
        return new CarouselCard("cta_url", json, header.features());
    }

    /**
     * @param  catalogId               the catalog
     * @param  productRetailerId       the product's id in the catalog
     * @return                         a card with a product
     * @throws InvalidMessageException if one of both is empty
     */
    public static CarouselCard product(String catalogId, String productRetailerId) {
        return new CarouselCard("product", card("product", WabaJson.object()
                .put("catalog_id", Checks.present(FIELD + "action.catalog_id", catalogId, "give the catalog's id"))
                .put("product_retailer_id", Checks.present(FIELD + "action.product_retailer_id", productRetailerId,
                        "give the product's id in the catalog"))),
                Set.of());
    }

    private static ObjectNode card(String type, ObjectNode action) {
        return WabaJson.object().put("type", type).set("action", action);
    }

    String type() {
        return type;
    }
}
