package io.github.camelwaba.simulator.control;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.delivery.Attempt;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What was posted to webhooks, and posting it or something else again. */
final class DeliveryControl {
    private static final int SHOWN = 100;

    private final Numbers numbers;

    DeliveryControl(Numbers numbers) {
        this.numbers = numbers;
    }

    void mount(Router router) {
        router.get("/simulator/deliveries").handler(this::list);
        router.post("/simulator/deliveries/:id/redeliver").handler(this::redeliver);
        router.post("/simulator/deliver").handler(this::deliver);
    }

    private void list(RoutingContext context) {
        Line line = numbers.fromQuery(context);
        List<Attempt> attempts = line.outbox().attempts();
        ObjectNode json = Json.object().put("pending", line.outbox().pending()).put("total", attempts.size());
        ArrayNode items = json.putArray("deliveries");
        for (int index = attempts.size() - 1; index >= Math.max(0, attempts.size() - SHOWN); index--) {
            items.add(toJson(attempts.get(index)));
        }
        Answers.json(context, 200, json);
    }

    private static ObjectNode toJson(Attempt attempt) {
        ObjectNode json = Json.object();
        json.put("eventId", attempt.eventId()).put("url", attempt.url()).put("attempt", attempt.number());
        json.put("at", attempt.at().toString()).put("httpStatus", attempt.httpStatus()).put("error", attempt.error());
        json.put("durationMs", attempt.duration().toMillis());
        json.set("payload", Json.object(attempt.payload()));
        ArrayNode ids = json.putArray("messageIds");
        attempt.messageIds().forEach(ids::add);
        return json;
    }

    private void redeliver(RoutingContext context) {
        Line line = numbers.fromQuery(context);
        String id = context.pathParam("id");
        Attempt attempt = line.outbox().attempts().stream().filter(each -> each.eventId().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("No such event"));
        line.deliver(Json.object(attempt.payload()), attempt.messageIds());
        Answers.json(context, 202, Json.object());
    }

    private void deliver(RoutingContext context) {
        ObjectNode body = Numbers.body(context);
        if (!(body.get("payload") instanceof ObjectNode payload)) {
            throw new IllegalArgumentException("Field 'payload' must be an object");
        }
        numbers.fromBody(body).deliver(payload, List.of());
        Answers.json(context, 202, Json.object());
    }
}
