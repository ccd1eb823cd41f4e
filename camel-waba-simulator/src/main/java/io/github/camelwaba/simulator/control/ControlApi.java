package io.github.camelwaba.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.CallLog;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control API under {@code /simulator}: what the phone page uses, and what a test in any language may use. */
public final class ControlApi {
    private static final Logger LOG = LoggerFactory.getLogger(ControlApi.class);
    private static final long MAX_BODY = 1L << 20;
    private static final long MAX_MEDIA = 16L << 20;

    private final Vertx vertx;
    private final World world;
    private final CallLog calls;
    private final NumberControl.Adder addNumber;
    private final Runnable reset;

    public ControlApi(Vertx vertx, World world, CallLog calls, NumberControl.Adder addNumber, Runnable reset) {
        this.vertx = vertx;
        this.world = world;
        this.calls = calls;
        this.addNumber = addNumber;
        this.reset = reset;
    }

    public void mount(Router router) {
        BodyHandler media = BodyHandler.create(false).setBodyLimit(MAX_MEDIA);
        BodyHandler json = BodyHandler.create(false).setBodyLimit(MAX_BODY);
        router.route("/simulator/*").handler(context -> {
            boolean file = context.request().path().startsWith("/simulator/media");
            (file ? media : json).handle(context);
        });
        Numbers numbers = new Numbers(world);
        new StateControl(world, numbers).mount(router);
        new ChatControl(world, numbers).mount(router);
        new MediaControl(numbers).mount(router);
        new FaultControl(world.faults()).mount(router);
        new NumberControl(world, numbers, addNumber).mount(router);
        new DeliveryControl(numbers).mount(router);
        new TimeControl(world, calls, reset).mount(router);
        new EventStream(vertx, world.changes()).mount(router);
        router.route("/simulator/*").handler(context -> Answers.json(context, 404, error("No such call")));
        router.route("/simulator/*").failureHandler(ControlApi::failed);
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof NotFound) {
            Answers.json(context, 404, error(failure.getMessage()));
        } else if (failure instanceof IllegalArgumentException) {
            Answers.json(context, 400, error(failure.getMessage()));
        } else if (failure instanceof IllegalStateException) {
            Answers.json(context, 409, error(failure.getMessage()));
        } else if (failure == null) {
            Answers.json(context, context.statusCode(), error("HTTP status " + context.statusCode()));
        } else {
            LOG.error("A control call failed", failure);
            Answers.json(context, 500, error("The simulator failed, see its log"));
        }
    }

    private static ObjectNode error(String text) {
        return Json.object().put("error", text);
    }
}
