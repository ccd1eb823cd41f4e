package io.github.camelwaba.simulator.http;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.json.Json;
import io.vertx.ext.web.RoutingContext;

/** What 360dialog puts before the API of either hosting: the check of the key, and paths that it blocks. */
public final class Gateway {
    private static final String LINE = "simulator.line";
    private static final List<String> BLOCKED = List.of(
            "/v1/users", "/v1/account", "/v1/settings/application", "/v1/settings/account", "/v1/settings/backup",
            "/v1/settings/restore", "/v1/certificates", "/v1/stats", "/v1/metrics", "/v1/support", "/v1/services");

    private final World world;
    private final BiPredicate<Line, String> hosted;

    /** The predicate tells whether a path is there for a number. */
    public Gateway(World world, BiPredicate<Line, String> hosted) {
        this.world = world;
        this.hosted = hosted;
    }

    /** Finds the number that a key belongs to, or answers 401, as for a key of another hosting (360dialog: error messages). */
    public void authenticate(RoutingContext context) {
        String key = context.request().getHeader("D360-API-KEY");
        Optional<Line> line = key == null
                ? Optional.empty()
                : world.byKey(key).filter(found -> hosted.test(found, context.request().path()));
        if (line.isEmpty()) {
            ObjectNode body = Json.object();
            body.putObject("meta").put("success", false).put("http_code", 401)
                    .put("developer_message", "Invalid api_key or token expired");
            Answers.json(context, 401, body);
            return;
        }
        context.put(LINE, line.get());
        context.next();
    }

    /** Answers 403 for paths that 360dialog does not let through (360dialog: error messages). */
    public void refuseBlocked(RoutingContext context) {
        String path = context.request().path();
        if (BLOCKED.stream().noneMatch(blocked -> path.equals(blocked) || path.startsWith(blocked + "/"))) {
            context.next();
            return;
        }
        ObjectNode body = Json.object();
        body.putObject("meta").put("httpCode", 403)
                .put("developerMessage",
                        "This URL *** is blocked. More info: https://docs.360dialog.com/whatsapp-api/whatsapp-api")
                .put("success", false);
        Answers.json(context, 403, body);
    }

    /** The number that the call's key belongs to. */
    public static Line line(RoutingContext context) {
        return context.get(LINE);
    }
}
