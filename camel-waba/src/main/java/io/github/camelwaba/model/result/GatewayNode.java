package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * One of the machines that serve a number (360dialog, On-Premise: health).
 *
 * @param name   its host and container
 * @param status its {@code gateway_status}, as the answer has it, or null
 * @param role   {@code primary_master}, {@code secondary_master} or {@code coreapp}, or null
 */
public record GatewayNode(String name, String status, String role) {

    static GatewayNode read(String name, JsonNode node) {
        return new GatewayNode(name, Nodes.id(node, "gateway_status"), Nodes.id(node, "role"));
    }

    /**
     * @return whether it is connected to WhatsApp
     */
    public boolean isConnected() {
        return GatewayStatus.of(status) == GatewayStatus.CONNECTED;
    }

    boolean isCoreapp() {
        return "coreapp".equals(role);
    }

    boolean isPrimaryMaster() {
        return "primary_master".equals(role);
    }

    @Override
    public String toString() {
        return "GatewayNode[status=" + SafeText.word(status) + ", role=" + SafeText.word(role) + "]";
    }
}
