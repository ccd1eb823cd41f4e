package io.github.camelwaba.simulator.onpremise;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.WebhookTarget;
import io.github.camelwaba.simulator.state.WebhookUrl;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Webhook, phone number and health of a number (360dialog: On-Premise integration). */
final class ConfigRoutes {
    private static final int MAX_HEADERS = 50;

    void mount(Router router) {
        router.get("/v1/configs/webhook").handler(this::webhook);
        router.post("/v1/configs/webhook").handler(this::setWebhook);
        router.get("/v1/configs/phone_number").handler(this::phoneNumber);
        router.get("/v1/health").handler(this::health);
    }

    private void webhook(RoutingContext context) {
        Answers.json(context, 200, toJson(Gateway.line(context).state().webhook()));
    }

    private void setWebhook(RoutingContext context) {
        Line line = Gateway.line(context);
        Fields fields = Fields.of(OnPremise.body(context)).only("url", "headers");
        String url = fields.text("url", 2048);
        WebhookUrl.problem(url).ifPresent(why -> {
            throw fields.invalid("url", why);
        });
        WebhookTarget target = new WebhookTarget(url, headers(fields));
        line.webhook(target);
        Answers.json(context, 200, toJson(target));
    }

    private static Map<String, String> headers(Fields fields) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode given = fields.optionalObject("headers").map(Fields::json).orElse(Json.object());
        if (given.size() > MAX_HEADERS) {
            throw fields.invalid("headers", "must have at most " + MAX_HEADERS + " fields");
        }
        given.properties().forEach(header -> {
            String name = header.getKey();
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}")) {
                throw fields.invalid("headers", "must have names that HTTP allows");
            }
            if (!header.getValue().isTextual()
                    || !header.getValue().textValue().matches("[\\t\\x20-\\x7e\\x80-\\xff]{0,4096}")) {
                throw fields.invalid("headers." + name, "must be a string that HTTP allows");
            }
            headers.put(name, header.getValue().textValue());
        });
        return headers;
    }

    private static ObjectNode toJson(WebhookTarget target) {
        ObjectNode body = Json.object().put("url", target.url());
        ObjectNode headers = body.putObject("headers");
        target.headers().forEach(headers::put);
        return body;
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
