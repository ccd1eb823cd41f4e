package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;

import io.github.camelwaba.model.WabaJson;

/**
 * Several products of a catalog (Meta, Messages reference: interactive object, product_list). It needs a header of text.
 */
public final class ProductListMessage extends InteractiveMessage<ProductListMessage> {

    private ProductListMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_PRODUCT_LIST, state);
    }

    /**
     * @param  header                  what stands above the words
     * @param  body                    the words
     * @param  catalogId               the catalog
     * @param  sections                the products
     * @return                         the message
     * @throws InvalidMessageException if header, words or catalog are empty or too long, or if there is no section, more than
     *                                 {@link ProductSection#MAX_SECTIONS}, or more than {@link ProductSection#MAX_PRODUCTS}
     *                                 products
     */
    public static ProductListMessage of(String header, String body, String catalogId, ProductSection... sections) {
        return of(header, body, catalogId, Arrays.asList(sections));
    }

    /**
     * As {@link #of(String, String, String, ProductSection...)}.
     *
     * @param  header                  what stands above the words
     * @param  body                    the words
     * @param  catalogId               the catalog
     * @param  sections                the products
     * @return                         the message
     * @throws InvalidMessageException if there is something wrong with one of them
     */
    public static ProductListMessage of(String header, String body, String catalogId, List<ProductSection> sections) {
        return new ProductListMessage(state(MessageKind.INTERACTIVE_PRODUCT_LIST, body, WabaJson.object()
                .put("catalog_id", Checks.present("interactive.action.catalog_id", catalogId, "give the catalog's id"))
                .set("sections", ProductSection.json(sections)))).headed(InteractiveHeader.text(header));
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public ProductListMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    ProductListMessage copy(MessageState changed) {
        return new ProductListMessage(changed);
    }
}
