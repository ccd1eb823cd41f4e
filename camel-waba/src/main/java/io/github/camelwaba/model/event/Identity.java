package io.github.camelwaba.model.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * The identity of a customer's phone; a new one can mean a new phone, or somebody else's (Meta, On-Premises reference:
 * Webhooks, the identity object).
 *
 * @param acknowledged whether the business has accepted this identity, or null if not said
 * @param created      since when the customer has it, or null
 * @param hash         its fingerprint, or null
 */
public record Identity(Boolean acknowledged, Instant created, String hash) {

    static Identity read(JsonNode identity) {
        if (identity == null) {
            return null;
        }
        return new Identity(
                Nodes.bool(identity, "acknowledged"),
                Nodes.instant(identity, "created_timestamp"),
                Nodes.id(identity, "hash"));
    }

    @Override
    public String toString() {
        return "Identity[acknowledged=" + acknowledged + "]";
    }
}
