package io.github.camelwaba.simulator.state;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** Values of the field {@code health} in the shapes that 360dialog's On-Premise page gives. */
public final class HealthShapes {
    private static final List<String> STATUSES = List.of("connected", "connecting", "disconnected", "uninitialized",
            "unregistered");
    private static final int MAX_SHARDS = 32;

    private HealthShapes() {
    }

    /** One instance. */
    public static ObjectNode single(String gatewayStatus) {
        return Json.object().put("gateway_status", known(gatewayStatus));
    }

    /** High availability: every node but one coreapp is disconnected, which is as it should be. */
    public static ObjectNode highAvailability(String gatewayStatus) {
        ObjectNode health = Json.object();
        node(health, "wa-node-a:c0ffee01", "disconnected", "primary_master");
        node(health, "wa-node-b:c0ffee02", known(gatewayStatus), "coreapp");
        node(health, "wa-node-c:c0ffee03", "disconnected", "secondary_master");
        node(health, "wa-node-d:c0ffee04", "disconnected", "coreapp");
        return health;
    }

    /** Multiconnect: the primary master and all coreapps but so many are connected. */
    public static ObjectNode multiconnect(int shards, int down) {
        if (shards < 1 || shards > MAX_SHARDS || down < 0 || down > shards) {
            throw new IllegalArgumentException("shards must be 1 to " + MAX_SHARDS + ", down 0 to shards");
        }
        ObjectNode health = Json.object();
        node(health, "wa-node-0:c0ffee00", "connected", "primary_master");
        for (int shard = 1; shard <= shards; shard++) {
            node(health, "wa-node-" + shard + ":c0ffee" + (10 + shard), shard <= down ? "disconnected" : "connected",
                    "coreapp");
        }
        return health;
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
