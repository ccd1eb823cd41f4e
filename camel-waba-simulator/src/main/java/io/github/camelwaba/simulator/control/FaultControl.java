package io.github.camelwaba.simulator.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.faults.Fault;
import io.github.camelwaba.simulator.faults.FaultBook;
import io.github.camelwaba.simulator.faults.FaultKind;
import io.github.camelwaba.simulator.faults.Presets;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Arms, lists and takes back faults. */
final class FaultControl {
    private final FaultBook book;

    FaultControl(FaultBook book) {
        this.book = book;
    }

    void mount(Router router) {
        router.get("/simulator/faults").handler(this::all);
        router.post("/simulator/faults").handler(this::arm);
        router.delete("/simulator/faults").handler(this::clear);
        router.delete("/simulator/faults/:id").handler(this::disarm);
    }

    static ArrayNode list(FaultBook book) {
        ArrayNode array = Json.array();
        for (FaultBook.Armed armed : book.all()) {
            Fault fault = armed.fault();
            ObjectNode json = array.addObject().put("id", armed.id()).put("kind", fault.kind().label());
            json.put("on", fault.kind().ofCalls() ? "call" : "webhook").put("method", fault.method()).put("path", fault.path());
            json.put("left", armed.left());
            if (fault.kind() == FaultKind.STATUS) {
                json.put("status", fault.status());
            }
        }
        return array;
    }

    private void all(RoutingContext context) {
        ObjectNode json = Json.object();
        json.set("faults", list(book));
        Answers.json(context, 200, json);
    }

    private void arm(RoutingContext context) {
        Answers.json(context, 201, Json.object().put("id", book.arm(fault(Numbers.body(context)))));
    }

    private void clear(RoutingContext context) {
        book.clear();
        Answers.json(context, 200, Json.object());
    }

    private void disarm(RoutingContext context) {
        if (!book.disarm(context.pathParam("id"))) {
            throw new NotFound("No such fault is armed");
        }
        Answers.json(context, 200, Json.object());
    }

    private static Fault fault(ObjectNode body) {
        String kind = Json.text(body, "kind");
        Fault fault = Presets.find(kind).orElseGet(() -> Fault.of(kind(kind)));
        fault = fault.on(Json.text(body, "method"), Json.text(body, "path")).times(body.path("times").asInt(1));
        if (body.has("delayMs")) {
            fault = fault.delay(Duration.ofMillis(body.get("delayMs").asLong(-1)));
        }
        if (body.has("count")) {
            fault = fault.count(body.get("count").asInt());
        }
        if (body.has("status")) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("content-type", "application/json");
            body.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
            fault = fault.answer(body.get("status").asInt(), Json.text(body, "body"), headers);
        }
        return fault;
    }

    private static FaultKind kind(String label) {
        return Arrays.stream(FaultKind.values()).filter(kind -> kind.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Field 'kind' is not a known fault"));
    }
}
