package io.github.camelwaba.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Sends answers, through the {@link AnswerFilter} of a fault where one is set. */
public final class Answers {
    private Answers() {
    }

    public static void json(RoutingContext context, int status, JsonNode body) {
        bytes(context, status, "application/json", Json.bytes(body));
    }

    public static void bytes(RoutingContext context, int status, String contentType, byte[] body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        AnswerFilter filter = context.get(AnswerFilter.KEY);
        if (filter == null) {
            send(context, status, contentType, body);
        } else {
            filter.send(context, status, contentType, body);
        }
    }

    static void send(RoutingContext context, int status, String contentType, byte[] body) {
        context.response().setStatusCode(status).putHeader("content-type", contentType).end(Buffer.buffer(body));
    }
}
