package io.github.camelwaba.simulator.onpremise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.configs.TemplateRoutes;
import io.github.camelwaba.simulator.configs.WebhookRoutes;
import io.github.camelwaba.simulator.engine.Payloads;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Bodies;
import io.github.camelwaba.simulator.http.Dialect;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Hosting;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The On-Premise hosting under {@code /v1} (360dialog: On-Premise integration). */
public final class OnPremise implements Dialect {
    private static final Logger LOG = LoggerFactory.getLogger(OnPremise.class);
    private static final String VERSION = "2.41.3";

    private final World world;
    private final Payloads payloads = new OnPremisePayloads();

    public OnPremise(World world) {
        this.world = world;
    }

    @Override
    public Hosting hosting() {
        return Hosting.ON_PREMISE;
    }

    @Override
    public boolean owns(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }

    @Override
    public Payloads payloads() {
        return payloads;
    }

    @Override
    public void mount(Router router) {
        new MessageRoutes(world).mount(router);
        new ContactRoutes(world).mount(router);
        new MediaRoutes().mount(router);
        new WebhookRoutes(OnPremiseErrors.INSTANCE).mount(router);
        new TemplateRoutes(world, OnPremiseErrors.INSTANCE, metaOnly()).mount(router);
        new NumberRoutes().mount(router);
        new SettingsRoutes().mount(router);
        new PhotoRoutes().mount(router);
        router.route().handler(context -> {
            throw ApiError.NOT_FOUND.because("URL path not found");
        });
    }

    /** The {@code meta} of most answers. */
    static ObjectNode meta() {
        return Json.object().put("api_status", "stable").put("version", VERSION);
    }

    /** An answer with nothing but {@code meta}. */
    static ObjectNode metaOnly() {
        ObjectNode body = Json.object();
        body.set("meta", meta());
        return body;
    }

    /** The JSON object of a call's body. */
    static ObjectNode body(RoutingContext context) {
        return Bodies.json(context).orElseThrow(
                () -> ApiError.INVALID_REQUEST.because("The request body is not a JSON object"));
    }

    static Fields fields(RoutingContext context) {
        return Fields.of(body(context), OnPremiseErrors.INSTANCE);
    }

    @Override
    public void failed(RoutingContext context) {
        answer(context);
    }

    static void answer(RoutingContext context) {
        if (context.failure() instanceof Problem problem) {
            Answers.json(context, problem.error().httpStatus(), problem.error().body(problem.getMessage()));
        } else if (context.failure() != null) {
            LOG.error("A call failed in the simulator", context.failure());
            Answers.json(context, 500, ApiError.INTERNAL.body("Internal error"));
        } else {
            Answers.json(context, context.statusCode(), ApiError.INVALID_REQUEST.body("HTTP status " + context.statusCode()));
        }
    }
}
