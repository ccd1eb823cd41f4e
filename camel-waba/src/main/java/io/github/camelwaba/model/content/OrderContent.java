package io.github.camelwaba.model.content;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * An order from a catalog.
 *
 * @param catalogId the catalog, or null
 * @param note      what the customer wrote along with it, or null
 * @param items     what is ordered
 */
public record OrderContent(String catalogId, String note, List<Item> items) implements MessageContent {

    /**
     * One line of an order.
     *
     * @param productRetailerId the product's id in the catalog, or null
     * @param quantity          how many, or null
     * @param price             the price of one, or null
     * @param currency          the currency of the price, three letters, or null
     */
    public record Item(String productRetailerId, Integer quantity, BigDecimal price, String currency) {

        static Item read(JsonNode item) {
            return new Item(
                    Nodes.id(item, "product_retailer_id"),
                    Nodes.integer(item, "quantity"),
                    Nodes.decimal(item, "item_price"),
                    Nodes.text(item, "currency"));
        }

        @Override
        public String toString() {
            return "Item[]";
        }
    }

    public OrderContent {
        items = List.copyOf(items);
    }

    static OrderContent read(JsonNode order) {
        if (order == null) {
            return null;
        }
        return new OrderContent(
                Nodes.id(order, "catalog_id"),
                Nodes.text(order, "text"),
                Nodes.objects(order, "product_items", Item::read));
    }

    @Override
    public String toString() {
        return "OrderContent[items=" + items.size() + "]";
    }
}
