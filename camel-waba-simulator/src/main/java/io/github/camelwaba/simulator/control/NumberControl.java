package io.github.camelwaba.simulator.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Account;
import io.github.camelwaba.simulator.state.CloudHealthShapes;
import io.github.camelwaba.simulator.state.HealthShapes;
import io.github.camelwaba.simulator.state.Hosting;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Settings;
import io.github.camelwaba.simulator.state.WebhookTarget;
import io.github.camelwaba.simulator.state.WebhookUrl;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Numbers and their settings: webhook, health, statuses. */
final class NumberControl {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Adds a number with a hosting, a key and a phone number. */
    @FunctionalInterface
    public interface Adder {
        Line add(String hosting, String key, String phoneNumber);
    }

    private final World world;
    private final Numbers numbers;
    private final Adder addNumber;

    NumberControl(World world, Numbers numbers, Adder addNumber) {
        this.world = world;
        this.numbers = numbers;
        this.addNumber = addNumber;
    }

    void mount(Router router) {
        router.post("/simulator/numbers").handler(this::add);
        router.put("/simulator/webhook").handler(this::webhook);
        router.put("/simulator/health").handler(this::health);
        router.patch("/simulator/settings").handler(this::settings);
    }

    private void add(RoutingContext context) {
        ObjectNode body = Numbers.body(context);
        String key = Json.text(body, "key");
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("Field 'key' must be a text of 1 to 200 characters");
        }
        Line line = addNumber.add(Json.text(body, "hosting"), key, Numbers.digits(body, "number"));
        if (!Json.text(body, "name").isEmpty()) {
            line.state().profile().name(Json.text(body, "name"));
        }
        Answers.json(context, 201, Json.object().put("number", line.state().phoneNumber()));
    }

    private void webhook(RoutingContext context) {
        ObjectNode body = Numbers.body(context);
        String url = Json.text(body, "url");
        if (!url.isEmpty()) {
            WebhookUrl.problem(url).ifPresent(why -> {
                throw new IllegalArgumentException("Field 'url' " + why);
            });
        }
        Map<String, String> headers = new LinkedHashMap<>();
        body.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        numbers.fromBody(body).webhook(url.isEmpty() ? WebhookTarget.NONE : new WebhookTarget(url, headers));
        Answers.json(context, 200, Json.object());
    }

    private void health(RoutingContext context) {
        ObjectNode body = Numbers.body(context);
        NumberState state = numbers.fromBody(body).state();
        if (state.hosting() == Hosting.CLOUD) {
            state.account().health(cloud(state.account(), body));
        } else {
            state.health(shape(body));
        }
        Answers.json(context, 200, Json.object());
    }

    private static ObjectNode cloud(Account account, ObjectNode body) {
        if (body.get("health") instanceof ObjectNode health) {
            return health;
        }
        return CloudHealthShapes.of(account, body.path("status").asText("AVAILABLE"), body.path("account").asText("AVAILABLE"));
    }

    private static ObjectNode shape(ObjectNode body) {
        String status = body.path("status").asText("connected");
        return switch (Json.text(body, "shape")) {
            case "single" -> HealthShapes.single(status);
            case "high-availability" -> HealthShapes.highAvailability(status);
            case "multiconnect" -> HealthShapes.multiconnect(body.path("shards").asInt(2), body.path("down").asInt(0));
            default -> {
                if (body.get("health") instanceof ObjectNode health) {
                    yield health;
                }
                throw new IllegalArgumentException(
                        "Field 'shape' must be single, high-availability or multiconnect, or field 'health' an object");
            }
        };
    }

    private void settings(RoutingContext context) {
        ObjectNode body = Numbers.body(context);
        Settings settings = numbers.fromBody(body).state().settings();
        if (body.has("statuses")) {
            settings.statuses(body.get("statuses").asBoolean());
        }
        if (body.has("sentStatus")) {
            settings.sentStatus(body.get("sentStatus").asBoolean());
        }
        if (body.has("autoRead")) {
            settings.autoRead(body.get("autoRead").asBoolean());
        }
        if (body.has("statusDelayMs")) {
            Duration delay = Duration.ofMillis(body.get("statusDelayMs").asLong(-1));
            if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("Field 'statusDelayMs' must be 0 to " + LONGEST.toMillis());
            }
            settings.statusDelay(delay);
        }
        world.changes().fire();
        Answers.json(context, 200, Json.object());
    }
}
