package io.github.camelwaba.simulator.http;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Reads request bodies as they came in, multipart included, up to a limit. */
public final class Bodies {
    private static final String KEY = "simulator.body";

    private Bodies() {
    }

    /** The bytes of a body, none when there is no body. */
    public static byte[] bytes(RoutingContext context) {
        Buffer body = context.get(KEY);
        return body == null ? new byte[0] : body.getBytes();
    }

    /** The body as a JSON object; empty when it is anything else. */
    public static Optional<ObjectNode> json(RoutingContext context) {
        return Json.parseObject(bytes(context));
    }

    /** Goes on when the body is complete, or fails with 413 and throws away the rest. */
    static void read(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= limit) {
                body.appendBuffer(chunk);
            } else if (!context.failed()) {
                context.fail(413);
            }
        });
        request.endHandler(end -> {
            if (!context.failed()) {
                context.put(KEY, body);
                context.next();
            }
        });
    }
}
