package io.github.camelwaba.example.rest;

import org.junit.jupiter.api.Test;

import static io.github.camelwaba.example.rest.OrderSystem.json;
import static io.github.camelwaba.example.rest.OrderSystem.shipment;
import static org.assertj.core.api.Assertions.assertThat;

class OnPremiseShippedOrdersTest extends ShippedOrders {

    OnPremiseShippedOrdersTest() {
        super("on-premise");
    }

    @Override
    void afterALostAnswer(String order) throws Exception {
        assertThat(json(orders.message(order)).get("state").asText()).isEqualTo("unknown");
    }

    @Test
    void refusesWhoHasNoWhatsApp() throws Exception {
        simulator.number().unknownContact("4915550003333");

        assertThat(orders.ship("H-1", shipment("4915550003333")).statusCode()).isEqualTo(422);
        assertThat(orders.message("H-1").statusCode()).isEqualTo(404);
    }
}
