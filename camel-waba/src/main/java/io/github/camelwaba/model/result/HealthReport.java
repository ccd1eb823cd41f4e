package io.github.camelwaba.model.result;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * Whether a number is linked to WhatsApp (360dialog, On-Premise: health). A number is served by a single machine, or by several
 * in one of two set-ups: in high availability one coreapp is connected and all else is disconnected, which is as it should
 * be; with multiconnect the primary master and all coreapps are connected.
 *
 * @param gatewayStatus the state of the number as a whole, the best of what can serve it; as the answer has the word,
 *                      {@code unknown} if it has none
 * @param nodes         the machines, empty for a single one, in the answer's order
 * @param json          the whole answer, to be attached to a support ticket
 */
public record HealthReport(String gatewayStatus, List<GatewayNode> nodes, JsonNode json) implements JsonBacked {

    /** 360dialog, On-Premise: health, the states that a support ticket is to be opened for. */
    private static final Set<GatewayStatus> FOR_SUPPORT = EnumSet.of(GatewayStatus.DISCONNECTED, GatewayStatus.UNINITIALIZED,
            GatewayStatus.UNREGISTERED);

    public HealthReport {
        nodes = List.copyOf(nodes);
    }

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static HealthReport read(JsonNode json) {
        JsonNode health = Nodes.object(json, "health");
        String single = Nodes.id(health, "gateway_status");
        if (health == null || single != null) {
            return new HealthReport(single == null ? GatewayStatus.UNKNOWN.word() : single, List.of(), json);
        }
        List<GatewayNode> nodes = health.properties().stream()
                .filter(node -> node.getValue().isObject())
                .map(node -> GatewayNode.read(node.getKey(), node.getValue()))
                .toList();
        return new HealthReport(overall(nodes), nodes, json);
    }

    /** Coreapps serve a number; where no node says that it is one, any may be. */
    private static String overall(List<GatewayNode> nodes) {
        List<GatewayNode> coreapps = nodes.stream().filter(GatewayNode::isCoreapp).toList();
        return (coreapps.isEmpty() ? nodes : coreapps).stream()
                .min(Comparator.comparing(node -> GatewayStatus.of(node.status())))
                .map(GatewayNode::status)
                .orElse(GatewayStatus.UNKNOWN.word());
    }

    /**
     * @return the state of the number as a whole, to decide by
     */
    public GatewayStatus status() {
        return GatewayStatus.of(gatewayStatus);
    }

    /**
     * @return whether the number can send and receive
     */
    public boolean isConnected() {
        return status() == GatewayStatus.CONNECTED;
    }

    /**
     * @return whether several machines serve the number at the same time: the primary master is connected too
     */
    public boolean isMulticonnect() {
        return nodes.stream().anyMatch(node -> node.isPrimaryMaster() && node.isConnected());
    }

    /**
     * @return whether a coreapp is not connected that should be, which is so with multiconnect only
     */
    public boolean isDegraded() {
        return isMulticonnect() && nodes.stream().anyMatch(node -> node.isCoreapp() && !node.isConnected());
    }

    /**
     * @return whether a support ticket should be opened at 360dialog, with {@link #json()} attached
     */
    public boolean needsSupportTicket() {
        return FOR_SUPPORT.contains(status());
    }

    @Override
    public String toString() {
        return "HealthReport[gatewayStatus=" + SafeText.word(gatewayStatus) + ", nodes=" + nodes.size() + "]";
    }
}
