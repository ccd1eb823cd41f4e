package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * Products of a catalog that are shown together (Meta, Messages reference: interactive object, section, product_items).
 */
public final class ProductSection extends MessagePart {

    /** Meta, Messages reference: section title, at most 24 characters. */
    public static final int MAX_TITLE = 24;
    /** Meta, Messages reference: interactive object, product_list, at most 10 sections. */
    public static final int MAX_SECTIONS = 10;
    /** Meta, Messages reference: interactive object, product_list, at most 30 products in all sections together. */
    public static final int MAX_PRODUCTS = 30;

    private static final String ADVICE = "show fewer, or send two messages";

    private final int size;

    private ProductSection(String title, List<String> products) {
        super(json(title, products));
        this.size = products.size();
    }

    /**
     * @param  title                   what stands above the products
     * @param  productRetailerIds      their ids in the catalog, in their order
     * @return                         the section
     * @throws InvalidMessageException if the title is empty or too long, an id is empty, or there is none or too many
     */
    public static ProductSection of(String title, String... productRetailerIds) {
        return of(title, Arrays.asList(productRetailerIds));
    }

    /**
     * As {@link #of(String, String...)}.
     *
     * @param  title                   what stands above the products
     * @param  productRetailerIds      their ids in the catalog, in their order
     * @return                         the section
     * @throws InvalidMessageException if there is something wrong with the title or the ids
     */
    public static ProductSection of(String title, List<String> productRetailerIds) {
        Checks.text("action.sections.title", title, MAX_TITLE, "shorten it");
        List<String> all = Checks.items("action.sections.product_items", productRetailerIds, 1, MAX_PRODUCTS, ADVICE);
        all.forEach(id -> Checks.present("action.sections.product_items.product_retailer_id", id,
                "give the product's id in the catalog"));
        return new ProductSection(title, all);
    }

    /**
     * @param  sections the sections of one message
     * @return          their JSON, once they fit into one
     */
    static ArrayNode json(List<ProductSection> sections) {
        List<ProductSection> all = Checks.items("action.sections", sections, 1, MAX_SECTIONS,
                "put the products into fewer sections");
        if (all.stream().mapToInt(section -> section.size).sum() > MAX_PRODUCTS) {
            throw new InvalidMessageException("action.sections.product_items",
                    "must be 1 to " + MAX_PRODUCTS + ": " + ADVICE);
        }
        return array(all);
    }

    private static ObjectNode json(String title, List<String> products) {
        ObjectNode json = WabaJson.object().put("title", title);
        ArrayNode items = json.putArray("product_items");
        products.forEach(id -> items.addObject().put("product_retailer_id", id));
        return json;
    }
}
