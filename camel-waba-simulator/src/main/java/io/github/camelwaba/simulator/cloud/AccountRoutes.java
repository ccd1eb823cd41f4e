package io.github.camelwaba.simulator.cloud;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelwaba.simulator.configs.WebhookRoutes;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.WebhookTarget;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Health of a number, and the webhooks beside its own: the account's, and several at once (360dialog: webhooks). */
final class AccountRoutes {
    private static final int MAX_DESTINATIONS = 3;
    private static final Map<String, Function<NumberState, JsonNode>> FIELDS = Map.of(
            "health_status", number -> number.account().health(),
            "display_phone_number", number -> TextNode.valueOf(number.phoneNumber()),
            "verified_name", number -> TextNode.valueOf(number.profile().name()),
            "name_status", number -> TextNode.valueOf("APPROVED"),
            "quality_rating", number -> TextNode.valueOf("GREEN"),
            "messaging_limit_tier", number -> TextNode.valueOf("TIER_250"),
            "throughput", number -> Json.object().put("level", "STANDARD"));

    void mount(Router router) {
        router.get("/health_status").handler(this::health);
        router.get("/waba_webhook")
                .handler(context -> answer(context, Gateway.line(context).state().account().accountWebhook()));
        router.post("/waba_webhook").handler(this::accountWebhook);
        router.get("/multi_webhook").handler(
                context -> Answers.json(context, 200, Gateway.line(context).state().account().multiWebhook()));
        router.post("/multi_webhook").handler(this::multiWebhook);
    }

    private void health(RoutingContext context) {
        NumberState number = Gateway.line(context).state();
        String wanted = context.queryParam("fields").stream().findFirst().orElse("health_status");
        ObjectNode body = Json.object();
        for (String field : wanted.split(",")) {
            if (FIELDS.containsKey(field)) {
                body.set(field, FIELDS.get(field).apply(number));
            } else if (!field.equals("id")) {
                throw CloudError.INVALID_PARAMETER.saying(
                        "Tried accessing nonexisting field (" + field + ") on node type (WhatsAppBusinessPhoneNumber)");
            }
        }
        Answers.json(context, 200, body.put("id", number.account().phoneNumberId()));
    }

    private void accountWebhook(RoutingContext context) {
        Line line = Gateway.line(context);
        Fields fields = Cloud.fields(context).only("url", "headers", "override_all");
        WebhookTarget target = WebhookRoutes.target(fields);
        line.state().account().accountWebhook(target);
        if (fields.optionalFlag("override_all").orElse(false) || !line.state().webhook().isSet()) {
            line.webhook(target);
        }
        answer(context, target);
    }

    private void multiWebhook(RoutingContext context) {
        Fields fields = Cloud.fields(context).only("enabled", "destinations");
        fields.optionalFlag("enabled").orElseThrow(() -> fields.missing("enabled"));
        List<Fields> destinations = fields.optionalObjects("destinations");
        Set<String> urls = new HashSet<>();
        destinations.forEach(each -> {
            each.only("name", "url", "headers").text("name", 200);
            urls.add(WebhookRoutes.target(each).url());
        });
        if (urls.size() != destinations.size() || urls.size() > MAX_DESTINATIONS) {
            throw fields.invalid("destinations", "must be at most " + MAX_DESTINATIONS + " with URLs that differ");
        }
        Gateway.line(context).state().account().multiWebhook((ObjectNode) fields.json());
        Answers.json(context, 200, fields.json());
    }

    private static void answer(RoutingContext context, WebhookTarget target) {
        Answers.json(context, 200, WebhookRoutes.toJson(target));
    }
}
