package io.github.camelwaba.model.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * What a message answers, or that it was forwarded (Meta, On-Premises reference: Webhooks, the context object).
 *
 * @param from                who wrote the message that is answered, or null
 * @param id                  the id of the message that is answered, or null, as it is when forwarded
 * @param forwarded           whether the message was forwarded
 * @param frequentlyForwarded whether it was forwarded more than five times
 * @param mentions            the WhatsApp ids of those who are mentioned in it
 * @param referredProduct     the product that the sender asks about, or null
 */
public record MessageContext(String from, String id, boolean forwarded, boolean frequentlyForwarded, List<String> mentions,
        ReferredProduct referredProduct) {

    /**
     * A product of a catalog that a message is about.
     *
     * @param catalogId         the catalog, or null
     * @param productRetailerId the product's id in the catalog, or null
     */
    public record ReferredProduct(String catalogId, String productRetailerId) {

        static ReferredProduct read(JsonNode product) {
            if (product == null) {
                return null;
            }
            return new ReferredProduct(Nodes.id(product, "catalog_id"), Nodes.id(product, "product_retailer_id"));
        }

        @Override
        public String toString() {
            return "ReferredProduct[]";
        }
    }

    public MessageContext {
        mentions = List.copyOf(mentions);
    }

    static MessageContext read(JsonNode context) {
        if (context == null) {
            return null;
        }
        boolean frequently = Nodes.isTrue(context, "frequently_forwarded");
        return new MessageContext(
                Nodes.id(context, "from"),
                Nodes.id(context, "id"),
                frequently || Nodes.isTrue(context, "forwarded"),
                frequently,
                Nodes.texts(context, "mentions"),
                ReferredProduct.read(Nodes.object(context, "referred_product")));
    }

    @Override
    public String toString() {
        return "MessageContext[id=" + SafeText.messageId(id) + "]";
    }
}
