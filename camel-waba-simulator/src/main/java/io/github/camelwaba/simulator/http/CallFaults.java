package io.github.camelwaba.simulator.http;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.faults.Fault;
import io.github.camelwaba.simulator.faults.FaultBook;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Lets armed faults happen to API calls; stands before everything that answers. */
final class CallFaults {
    private final FaultBook faults;
    private final Vertx vertx;

    CallFaults(FaultBook faults, Vertx vertx) {
        this.faults = faults;
        this.vertx = vertx;
    }

    void handle(RoutingContext context) {
        Optional<Fault> hit = faults.takeForCall(context.request().method().name(), context.request().path());
        if (hit.isEmpty()) {
            context.next();
            return;
        }
        Fault fault = hit.get();
        switch (fault.kind()) {
            case STATUS -> answer(context, fault);
            case LATENCY -> vertx.setTimer(Math.max(1, fault.delay().toMillis()), id -> context.next());
            case RESET -> context.request().connection().close();
            case LOSE_ANSWER -> filter(context, (ctx, status, type, body) -> ctx.request().connection().close());
            case DRIP -> filter(context, (ctx, status, type, body) -> drip(ctx, status, type, body, fault.delay()));
            case TRUNCATE -> filter(context, CallFaults::truncate);
            case NO_ID -> filter(context, CallFaults::withoutId);
            default -> {
                // stall: the connection stays open until the client gives up or the simulator stops
            }
        }
    }

    private static void filter(RoutingContext context, AnswerFilter filter) {
        context.put(AnswerFilter.KEY, filter);
        context.next();
    }

    private static void answer(RoutingContext context, Fault fault) {
        fault.headers().forEach(context.response()::putHeader);
        context.response().setStatusCode(fault.status()).end(fault.body());
    }

    private static void truncate(RoutingContext context, int status, String type, byte[] body) {
        Answers.send(context, status, type, Buffer.buffer(body).getBytes(0, body.length / 2));
    }

    private static void withoutId(RoutingContext context, int status, String type, byte[] body) {
        Optional<ObjectNode> json = Json.parseObject(body);
        json.ifPresent(answer -> answer.putArray("messages"));
        Answers.send(context, status, type, json.map(Json::bytes).orElse(body));
    }

    private void drip(RoutingContext context, int status, String type, byte[] body, Duration pause) {
        context.response().setStatusCode(status).putHeader("content-type", type)
                .putHeader("content-length", String.valueOf(body.length));
        drop(context, body, 0, Math.max(1, pause.toMillis()));
    }

    private void drop(RoutingContext context, byte[] body, int index, long pause) {
        if (context.response().closed()) {
            return;
        }
        if (index == body.length) {
            context.response().end();
            return;
        }
        context.response().write(Buffer.buffer(new byte[]{ body[index] }));
        vertx.setTimer(pause, id -> drop(context, body, index + 1, pause));
    }
}
