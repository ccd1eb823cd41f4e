package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * How a message is billed (Meta, On-Premises reference: Webhooks, the pricing object).
 *
 * @param model    {@code CBP} by conversation, {@code PMP} by message, {@code NBP} by notification, or null
 * @param billable whether it costs, or null if not said
 * @param category what it is billed as, or null
 * @param type     {@code regular}, {@code free_…}, or null; Cloud only
 */
public record Pricing(String model, Boolean billable, String category, String type) {

    static Pricing read(JsonNode pricing) {
        if (pricing == null) {
            return null;
        }
        return new Pricing(
                Nodes.text(pricing, "pricing_model"),
                Nodes.bool(pricing, "billable"),
                Nodes.text(pricing, "category"),
                Nodes.text(pricing, "type"));
    }

    @Override
    public String toString() {
        return "Pricing[category=" + SafeText.word(category) + "]";
    }
}
