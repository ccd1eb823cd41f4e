package io.github.camelwaba.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.HealthShapes;

/** What a health call answers; the shapes are those of 360dialog's On-Premise page. */
public final class HealthShape {
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
        return new HealthShape(HealthShapes.single(gatewayStatus));
    }

    /** High availability as it should be: one coreapp is connected, every other node is not. */
    public static HealthShape highAvailability() {
        return highAvailability("connected");
    }

    /** High availability whose working coreapp has a gateway status. */
    public static HealthShape highAvailability(String gatewayStatus) {
        return new HealthShape(HealthShapes.highAvailability(gatewayStatus));
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
        return new HealthShape(HealthShapes.multiconnect(shards, down));
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
}
