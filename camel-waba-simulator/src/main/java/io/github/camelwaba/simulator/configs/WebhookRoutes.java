package io.github.camelwaba.simulator.configs;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Bodies;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Complaints;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.WebhookTarget;
import io.github.camelwaba.simulator.state.WebhookUrl;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The webhook of a number, which 360dialog itself keeps, for every hosting under the same path. */
public final class WebhookRoutes {
    private static final int MAX_HEADERS = 50;

    private final Complaints complaints;

    public WebhookRoutes(Complaints complaints) {
        this.complaints = complaints;
    }

    public void mount(Router router) {
        router.get("/v1/configs/webhook").handler(this::webhook);
        router.post("/v1/configs/webhook").handler(this::setWebhook);
    }

    private void webhook(RoutingContext context) {
        Answers.json(context, 200, toJson(Gateway.line(context).state().webhook()));
    }

    private void setWebhook(RoutingContext context) {
        Line line = Gateway.line(context);
        ObjectNode body = Bodies.json(context)
                .orElseThrow(() -> complaints.wrongRequest("The request body is not a JSON object"));
        WebhookTarget target = target(Fields.of(body, complaints).only("url", "headers"));
        line.webhook(target);
        Answers.json(context, 200, toJson(target));
    }

    /** The fields {@code url} and {@code headers} of a body or a part of it. */
    public static WebhookTarget target(Fields fields) {
        String url = fields.text("url", 2048);
        WebhookUrl.problem(url).ifPresent(why -> {
            throw fields.invalid("url", why);
        });
        return new WebhookTarget(url, headers(fields));
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

    /** The answer that repeats a webhook. */
    public static ObjectNode toJson(WebhookTarget target) {
        ObjectNode body = Json.object().put("url", target.url());
        ObjectNode headers = body.putObject("headers");
        target.headers().forEach(headers::put);
        return body;
    }
}
