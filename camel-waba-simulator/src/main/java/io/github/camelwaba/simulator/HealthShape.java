package io.github.camelwaba.simulator;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** What a health call answers; the shapes are those of 360dialog's On-Premise page. */
public final class HealthShape {
    private static final Set<String> STATUSES = Set.of("connected", "connecting", "disconnected", "uninitialized",
            "unregistered");

    private final ObjectNode health;

    private HealthShape(ObjectNode health) {
        this.health = health;
    }

    /**
     * One instance with a gateway status: connected, connecting, disconnected, uninitialized or unregistered.
     *
     * @throws IllegalArgumentException for another status
     */
    public static HealthShape single(String gatewayStatus) {
        return new HealthShape(Json.object().put("gateway_status", known(gatewayStatus)));
    }

    /** High availability as it should be: one coreapp is connected, every other node is not. */
    public static HealthShape highAvailability() {
        return highAvailability("connected");
    }

    /** High availability whose working coreapp has a gateway status. */
    public static HealthShape highAvailability(String gatewayStatus) {
        ObjectNode health = Json.object();
        node(health, "wa-node-a:c0ffee01", "disconnected", "primary_master");
        node(health, "wa-node-b:c0ffee02", known(gatewayStatus), "coreapp");
        node(health, "wa-node-c:c0ffee03", "disconnected", "secondary_master");
        node(health, "wa-node-d:c0ffee04", "disconnected", "coreapp");
        return new HealthShape(health);
    }

    /** Multiconnect as it should be: the primary master and all coreapps are connected. */
    public static HealthShape multiconnect(int shards) {
        return multiconnect(shards, 0);
    }

    /**
     * Multiconnect of which some coreapps are disconnected.
     *
     * @throws IllegalArgumentException when shards is not 1 to 32, or down is not 0 to shards
     */
    public static HealthShape multiconnect(int shards, int down) {
        if (shards < 1 || shards > 32 || down < 0 || down > shards) {
            throw new IllegalArgumentException("shards must be 1 to 32, down 0 to shards");
        }
        ObjectNode health = Json.object();
        node(health, "wa-node-0:c0ffee00", "connected", "primary_master");
        for (int shard = 1; shard <= shards; shard++) {
            node(health, "wa-node-" + shard + ":c0ffee" + (10 + shard), shard <= down ? "disconnected" : "connected",
                    "coreapp");
        }
        return new HealthShape(health);
    }

    /**
     * Any value of the field {@code health}.
     *
     * @throws IllegalArgumentException when it is not a JSON object
     */
    public static HealthShape of(String json) {
        return new HealthShape(Json.object(json));
    }

    ObjectNode json() {
        return health.deepCopy();
    }

    private static void node(ObjectNode health, String name, String status, String role) {
        health.putObject(name).put("gateway_status", status).put("role", role);
    }

    private static String known(String status) {
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("Not a gateway status, known are " + STATUSES);
        }
        return status;
    }
}
