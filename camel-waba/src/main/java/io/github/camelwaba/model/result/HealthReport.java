package io.github.camelwaba.model.result;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * Whether a number can send (360dialog, On-Premise: health; Cloud: health status), one type for all hostings:
 * {@link #isConnected()} is what to decide by.
 *
 * <p>
 * On-Premise a number is served by a single machine, or by several in one of two set-ups: in high availability one coreapp is
 * connected and all else is disconnected, which is as it should be; with multiconnect the primary master and all coreapps are
 * connected. On Cloud the number, its account, the business and the app each have a say; what keeps a number from calls alone
 * is no fault.
 *
 * @param gatewayStatus the state of the number as a whole, as the answer has the word: On-Premise the best of what can serve
 *                      it, on Cloud its {@code can_send_message}; {@code unknown} if it has none
 * @param nodes         the machines of On-Premise, empty for a single one, in the answer's order
 * @param entities      those who have a say on Cloud, in the answer's order
 * @param json          the whole answer, to be attached to a support ticket
 */
public record HealthReport(String gatewayStatus, List<GatewayNode> nodes, List<HealthEntity> entities,
        JsonNode json) implements JsonBacked {

    /** 360dialog, On-Premise: health, the states that a support ticket is to be opened for. */
    private static final Set<GatewayStatus> FOR_SUPPORT = EnumSet.of(GatewayStatus.DISCONNECTED, GatewayStatus.UNINITIALIZED,
            GatewayStatus.UNREGISTERED);

    public HealthReport {
        nodes = List.copyOf(nodes);
        entities = List.copyOf(entities);
    }

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static HealthReport read(JsonNode json) {
        JsonNode cloud = Nodes.object(json, "health_status");
        if (cloud != null) {
            return cloud(cloud, json);
        }
        JsonNode health = Nodes.object(json, "health");
        String single = Nodes.id(health, "gateway_status");
        if (health == null || single != null) {
            return new HealthReport(single == null ? GatewayStatus.UNKNOWN.word() : single, List.of(), List.of(), json);
        }
        List<GatewayNode> nodes = health.properties().stream()
                .filter(node -> node.getValue().isObject())
                .map(node -> GatewayNode.read(node.getKey(), node.getValue()))
                .toList();
        return new HealthReport(overall(nodes), nodes, List.of(), json);
    }

    /** What is missing above is the worst of what is below. */
    private static HealthReport cloud(JsonNode health, JsonNode json) {
        List<HealthEntity> entities = Nodes.objects(health, "entities", HealthEntity::read);
        String overall = Nodes.id(health, "can_send_message");
        if (overall == null) {
            overall = entities.stream()
                    .filter(entity -> entity.canSendMessage() != null)
                    .max(Comparator.comparing(HealthEntity::sending))
                    .map(HealthEntity::canSendMessage)
                    .orElse(GatewayStatus.UNKNOWN.word());
        }
        return new HealthReport(overall, List.of(), entities, json);
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
     * @return the state of the number as a whole, to decide by; on Cloud {@link GatewayStatus#CONNECTED} if it can send, even
     *         with a limit, and {@link GatewayStatus#DISCONNECTED} if it is blocked
     */
    public GatewayStatus status() {
        return isCloud() ? sending().gatewayStatus() : GatewayStatus.of(gatewayStatus);
    }

    private boolean isCloud() {
        return Nodes.object(json, "health_status") != null;
    }

    private SendingStatus sending() {
        return SendingStatus.of(gatewayStatus);
    }

    /**
     * @return whether the number can send
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
     * @return whether the number can send less than it should: a coreapp is not connected that should be, which is so with
     *         multiconnect only; or Cloud limits it
     */
    public boolean isDegraded() {
        if (isCloud()) {
            return sending() == SendingStatus.LIMITED;
        }
        return isMulticonnect() && nodes.stream().anyMatch(node -> node.isCoreapp() && !node.isConnected());
    }

    /**
     * @return what on Cloud keeps the number from sending, or limits it, with what to do about it; empty On-Premise. What keeps
     *         it from calls alone is not in here
     */
    public List<HealthEntity.Problem> problems() {
        return entities.stream()
                .filter(entity -> entity.sending() == SendingStatus.LIMITED || entity.sending() == SendingStatus.BLOCKED)
                .flatMap(entity -> entity.errors().stream())
                .toList();
    }

    /**
     * @return whether a support ticket should be opened at 360dialog, with {@link #json()} attached; never on Cloud, whose
     *         {@link #problems()} tell what to do
     */
    public boolean needsSupportTicket() {
        return !isCloud() && FOR_SUPPORT.contains(status());
    }

    @Override
    public String toString() {
        return "HealthReport[gatewayStatus=" + SafeText.word(gatewayStatus.toLowerCase(Locale.ROOT)) + ", nodes="
                + (nodes.size() + entities.size()) + "]";
    }
}
