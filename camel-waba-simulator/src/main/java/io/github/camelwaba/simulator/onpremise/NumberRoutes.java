package io.github.camelwaba.simulator.onpremise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Phone number and health of a number (360dialog: On-Premise integration). */
final class NumberRoutes {

    void mount(Router router) {
        router.get("/v1/configs/phone_number").handler(this::phoneNumber);
        router.get("/v1/health").handler(this::health);
    }

    private void phoneNumber(RoutingContext context) {
        Answers.json(context, 200, Json.object().put("phone_number", Gateway.line(context).state().phoneNumber()));
    }

    private void health(RoutingContext context) {
        ObjectNode body = Json.object();
        body.set("health", Gateway.line(context).state().health());
        body.set("meta", OnPremise.meta());
        Answers.json(context, 200, body);
    }
}
