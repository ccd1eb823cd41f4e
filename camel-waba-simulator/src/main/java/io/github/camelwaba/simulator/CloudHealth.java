package io.github.camelwaba.simulator;

import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Account;
import io.github.camelwaba.simulator.state.CloudHealthShapes;

/** What a Cloud health call answers in {@code health_status}; the shapes are those of 360dialog's health page. */
public final class CloudHealth {
    private final Function<Account, ObjectNode> shape;

    private CloudHealth(Function<Account, ObjectNode> shape) {
        this.shape = shape;
    }

    /** All is well. */
    public static CloudHealth available() {
        return of("AVAILABLE", "AVAILABLE");
    }

    /** The account is limited, its display name not approved yet. */
    public static CloudHealth limited() {
        return of("AVAILABLE", "LIMITED");
    }

    /** The account cannot send, and an error says why. */
    public static CloudHealth blocked() {
        return of("AVAILABLE", "BLOCKED");
    }

    /** Messages can be sent, but no calls can be taken. */
    public static CloudHealth callsBlocked() {
        return new CloudHealth(CloudHealthShapes::callsBlocked);
    }

    /** Statuses of number and account: AVAILABLE, LIMITED or BLOCKED, others are refused when this is set; the worse counts. */
    public static CloudHealth of(String numberStatus, String accountStatus) {
        return new CloudHealth(account -> CloudHealthShapes.of(account, numberStatus, accountStatus));
    }

    /**
     * Any value of the field {@code health_status}.
     *
     * @throws IllegalArgumentException when it is not a JSON object
     */
    public static CloudHealth of(String json) {
        ObjectNode health = Json.object(json);
        return new CloudHealth(account -> health);
    }

    ObjectNode of(Account account) {
        return shape.apply(account);
    }
}
