package io.github.camelwaba.simulator.state;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** Values of the field {@code health_status} in the shape of 360dialog's health page; the worst entity counts. */
public final class CloudHealthShapes {
    private static final List<String> STATUSES = List.of("AVAILABLE", "LIMITED", "BLOCKED");

    private CloudHealthShapes() {
    }

    /**
     * Health of an account whose number and WhatsApp Business Account have these statuses.
     *
     * @throws IllegalArgumentException when a status is not AVAILABLE, LIMITED or BLOCKED
     */
    public static ObjectNode of(Account account, String numberStatus, String accountStatus) {
        int worst = Math.max(rank(numberStatus), rank(accountStatus));
        ObjectNode health = Json.object().put("can_send_message", STATUSES.get(worst));
        ArrayNode entities = health.putArray("entities");
        entity(entities, "PHONE_NUMBER", account.phoneNumberId(), numberStatus);
        entity(entities, "WABA", account.businessAccountId(), accountStatus);
        entity(entities, "BUSINESS", "701110002223334", "AVAILABLE");
        entity(entities, "APP", "601110002223334", "AVAILABLE");
        return health;
    }

    /** The same, with a number that cannot take calls, which says nothing about messages. */
    public static ObjectNode callsBlocked(Account account) {
        ObjectNode health = of(account, "AVAILABLE", "AVAILABLE");
        ObjectNode number = (ObjectNode) health.at("/entities/0");
        number.put("can_receive_call_sip", "BLOCKED");
        error(number, 138024, "calling not set up", "enable calling");
        return health;
    }

    static ObjectNode noDestinations() {
        ObjectNode settings = Json.object().put("enabled", false);
        settings.putArray("destinations");
        return settings;
    }

    private static void entity(ArrayNode entities, String type, String id, String status) {
        ObjectNode entity = entities.addObject().put("entity_type", type).put("id", id).put("can_send_message", status);
        if (status.equals("LIMITED")) {
            entity.putArray("additional_info").add("Your display name has not been approved yet.");
        } else if (status.equals("BLOCKED")) {
            error(entity, 141006, "There is an error with the payment method.", "Add a valid payment method.");
        }
    }

    private static void error(ObjectNode entity, int code, String description, String solution) {
        entity.putArray("errors").addObject().put("error_code", code).put("error_description", description)
                .put("possible_solution", solution);
    }

    private static int rank(String status) {
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("Not a health status, known are " + STATUSES);
        }
        return STATUSES.indexOf(status);
    }
}
