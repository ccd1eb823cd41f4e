package io.github.camelwaba.model.message;

import io.github.camelwaba.model.WabaJson;

/**
 * Words with a button that opens the whole catalog (Meta, Messages reference: interactive object, catalog_message).
 */
public final class CatalogMessage extends InteractiveMessage<CatalogMessage> {

    private CatalogMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_CATALOG, state);
    }

    /**
     * @param  body                    the words
     * @return                         the message, with the picture of the catalog's first product
     * @throws InvalidMessageException if the words are empty or longer than {@link #MAX_BODY} characters
     */
    public static CatalogMessage of(String body) {
        return new CatalogMessage(state(MessageKind.INTERACTIVE_CATALOG, body,
                WabaJson.object().put("name", "catalog_message")));
    }

    /**
     * @param  productRetailerId       the product whose picture is shown
     * @return                         the message with it
     * @throws InvalidMessageException if the id is empty
     */
    public CatalogMessage thumbnail(String productRetailerId) {
        String field = "interactive.action.parameters.thumbnail_product_retailer_id";
        return withParameters(parameters -> parameters.put("thumbnail_product_retailer_id",
                Checks.present(field, productRetailerId, "give the product's id in the catalog, or leave it out")));
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public CatalogMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    CatalogMessage copy(MessageState changed) {
        return new CatalogMessage(changed);
    }
}
