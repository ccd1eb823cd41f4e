package io.github.camelwaba.simulator.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Call;
import io.github.camelwaba.simulator.http.CallLog;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The clock, the recorded API calls, and the way back to the beginning. */
final class TimeControl {
    private static final int SHOWN_CALLS = 100;
    private static final int SHOWN_BODY = 16_384;
    private static final long MAX_SECONDS = Duration.ofDays(3650).toSeconds();

    private final World world;
    private final CallLog calls;
    private final Runnable reset;

    TimeControl(World world, CallLog calls, Runnable reset) {
        this.world = world;
        this.calls = calls;
        this.reset = reset;
    }

    void mount(Router router) {
        router.get("/simulator/clock").handler(context -> Answers.json(context, 200, clock()));
        router.post("/simulator/clock").handler(this::advance);
        router.get("/simulator/requests").handler(this::requests);
        router.post("/simulator/reset").handler(context -> {
            reset.run();
            Answers.json(context, 200, Json.object());
        });
    }

    private ObjectNode clock() {
        return Json.object().put("now", world.clock().now().toString())
                .put("offsetSeconds", world.clock().offset().toSeconds());
    }

    private void advance(RoutingContext context) {
        long seconds = Numbers.body(context).path("advanceSeconds").asLong(-1);
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("Field 'advanceSeconds' must be 0 to " + MAX_SECONDS);
        }
        world.clock().advance(Duration.ofSeconds(seconds));
        world.changes().fire();
        Answers.json(context, 200, clock());
    }

    private void requests(RoutingContext context) {
        List<Call> all = calls.all();
        ObjectNode json = Json.object().put("total", all.size());
        ArrayNode items = json.putArray("requests");
        for (int index = all.size() - 1; index >= Math.max(0, all.size() - SHOWN_CALLS); index--) {
            Call call = all.get(index);
            String text = new String(call.body(), 0, Math.min(SHOWN_BODY, call.body().length), StandardCharsets.UTF_8);
            items.addObject().put("method", call.method()).put("path", call.path()).put("query", call.query())
                    .put("status", call.status()).put("at", call.at().toString()).put("body", text);
        }
        Answers.json(context, 200, json);
    }
}
