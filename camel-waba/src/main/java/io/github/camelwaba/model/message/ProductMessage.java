package io.github.camelwaba.model.message;

import io.github.camelwaba.model.WabaJson;

/**
 * One product of a catalog, with words or without (Meta, Messages reference: interactive object, product). It has no header.
 */
public final class ProductMessage extends InteractiveMessage<ProductMessage> {

    private ProductMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_PRODUCT, state);
    }

    /**
     * @param  catalogId               the catalog
     * @param  productRetailerId       the product's id in the catalog
     * @return                         the product without words
     * @throws InvalidMessageException if one of both is empty
     */
    public static ProductMessage of(String catalogId, String productRetailerId) {
        return new ProductMessage(MessageState.of(bare(MessageKind.INTERACTIVE_PRODUCT, WabaJson.object()
                .put("catalog_id", Checks.present("interactive.action.catalog_id", catalogId, "give the catalog's id"))
                .put("product_retailer_id", Checks.present("interactive.action.product_retailer_id", productRetailerId,
                        "give the product's id in the catalog")))));
    }

    /**
     * @param  body                    the words
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_BODY} characters
     */
    public ProductMessage body(String body) {
        return bodied(body);
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public ProductMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    ProductMessage copy(MessageState changed) {
        return new ProductMessage(changed);
    }
}
