package io.github.camelwaba.example.rest;

import org.junit.jupiter.api.Test;

import static io.github.camelwaba.example.rest.OrderSystem.json;
import static io.github.camelwaba.example.rest.OrderSystem.shipment;
import static org.assertj.core.api.Assertions.assertThat;

class CloudShippedOrdersTest extends ShippedOrders {

    CloudShippedOrdersTest() {
        super("cloud");
    }

    // the statuses name the order
    @Override
    void afterALostAnswer(String order) throws Exception {
        awaitState(order, "delivered");
        assertThat(json(orders.message(order)).get("messageId").asText()).startsWith("wamid.");
    }

    @Test
    void saysWhyAMessageDidNotArrive() throws Exception {
        simulator.number().unknownContact("4915550003333");

        assertThat(orders.ship("H-1", shipment("4915550003333")).statusCode()).isEqualTo(202);
        awaitState("H-1", "failed");
        assertThat(json(orders.message("H-1")).get("reason").asText()).startsWith("131026 ");
    }
}
