package io.github.camelwaba.simulator.control;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.delivery.Attempt;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Settings;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Everything the phone page shows at one look: numbers, chats, faults, clock. */
final class StateControl {
    private final World world;
    private final Numbers numbers;

    StateControl(World world, Numbers numbers) {
        this.world = world;
        this.numbers = numbers;
    }

    void mount(Router router) {
        router.get("/simulator/state").handler(this::state);
        router.get("/simulator/statuses").handler(this::statuses);
    }

    private void state(RoutingContext context) {
        ObjectNode json = Json.object();
        ArrayNode lines = json.putArray("numbers");
        world.lines().forEach(line -> lines.add(number(line)));
        json.set("faults", FaultControl.list(world.faults()));
        json.put("now", world.clock().now().toString()).put("clockOffsetSeconds", world.clock().offset().toSeconds());
        Answers.json(context, 200, json);
    }

    private static ObjectNode number(Line line) {
        ObjectNode json = Json.object();
        json.put("number", line.state().phoneNumber()).put("name", line.state().profile().name());
        json.put("hosting", line.state().hosting().label());
        json.put("about", line.state().profile().about());
        json.put("webhookUrl", line.state().webhook().url()).put("pending", line.outbox().pending());
        Settings settings = line.state().settings();
        json.putObject("settings").put("statuses", settings.statuses()).put("sentStatus", settings.sentStatus())
                .put("autoRead", settings.autoRead()).put("statusDelayMs", settings.statusDelay().toMillis());
        ArrayNode chats = json.putArray("chats");
        line.state().chats().all().forEach(chat -> chats.add(chat(chat)));
        List<Attempt> attempts = line.outbox().attempts();
        json.put("deliveries", attempts.size());
        return json;
    }

    static ObjectNode chat(Chat chat) {
        List<Entry> entries = chat.entries();
        ObjectNode json = Json.object().put("phone", chat.phone()).put("name", chat.name()).put("messages", entries.size());
        if (!entries.isEmpty()) {
            json.set("last", entries.get(entries.size() - 1).toJson().without(List.of("message", "webhooks")));
        }
        long unread = entries.stream().filter(entry -> !entry.fromCustomer() && entry.status().equals("delivered")).count();
        return json.put("unread", unread).put("open", chat.open());
    }

    private void statuses(RoutingContext context) {
        Line line = numbers.fromQuery(context);
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("statuses");
        line.state().chats().all().forEach(chat -> chat.entries().stream().filter(entry -> !entry.fromCustomer())
                .forEach(entry -> items.addObject().put("id", entry.id()).put("phone", chat.phone())
                        .put("status", entry.status())));
        Answers.json(context, 200, json);
    }
}
