package io.github.camelwaba.simulator.cloud;

import java.util.Locale;

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

/** The Cloud hosting: Meta's Cloud API at the root, with 360dialog's own paths under {@code /v1/configs}. */
public final class Cloud implements Dialect {
    private static final Logger LOG = LoggerFactory.getLogger(Cloud.class);

    private final World world;
    private final MediaLinks links;
    private final Payloads payloads;

    public Cloud(World world) {
        this.world = world;
        this.links = new MediaLinks(world.clock());
        this.payloads = new CloudPayloads(links);
    }

    @Override
    public Hosting hosting() {
        return Hosting.CLOUD;
    }

    /** Everything that is not the phone page's, the control API's or On-Premise's. */
    @Override
    public boolean owns(String path) {
        if (path.equals("/v1") || path.startsWith("/v1/")) {
            return path.equals("/v1/configs/webhook") || path.startsWith("/v1/configs/templates");
        }
        return !path.equals("/") && !path.startsWith("/phone/") && !path.startsWith("/simulator");
    }

    @Override
    public Payloads payloads() {
        return payloads;
    }

    @Override
    public void mount(Router router) {
        new MessageRoutes(world).mount(router);
        new WebhookRoutes(CloudErrors.INSTANCE).mount(router);
        new TemplateRoutes(world, CloudErrors.INSTANCE, success()).mount(router);
        new AccountRoutes().mount(router);
        new ProfileRoutes().mount(router);
        new BlockRoutes(world).mount(router);
        // last, because a media id may be any word at the root
        new MediaRoutes(links).mount(router);
        router.route().handler(context -> {
            throw CloudError.INVALID_PARAMETER.saying("Unsupported request - method type: "
                    + context.request().method().name().toLowerCase(Locale.ROOT));
        });
    }

    @Override
    public void failed(RoutingContext context) {
        if (context.failure() instanceof CloudProblem problem) {
            Answers.json(context, problem.error().httpStatus(), problem.body());
        } else if (context.failure() != null) {
            LOG.error("A call failed in the simulator", context.failure());
            Answers.json(context, 500, CloudError.UNKNOWN.because("The simulator failed, see its log").body());
        } else {
            Answers.json(context, context.statusCode(),
                    CloudError.INVALID_PARAMETER.because("HTTP status " + context.statusCode()).body());
        }
    }

    /** The answer of calls that give nothing. */
    static ObjectNode success() {
        return Json.object().put("success", true);
    }

    /** The fields of a call's body. */
    static Fields fields(RoutingContext context) {
        return Fields.of(body(context), CloudErrors.INSTANCE);
    }

    static ObjectNode body(RoutingContext context) {
        return Bodies.json(context)
                .orElseThrow(() -> CloudErrors.INSTANCE.wrongRequest("The request body is not a JSON object"));
    }

    /** Insists on {@code messaging_product}, which every body but those of 360dialog's own calls has. */
    static Fields forWhatsApp(Fields fields) {
        if (!fields.has("messaging_product")) {
            throw CloudError.INVALID_PARAMETER.saying("The parameter messaging_product is required.");
        }
        if (!fields.text("messaging_product", 40).equals("whatsapp")) {
            throw CloudError.INVALID_PARAMETER.saying("Param messaging_product must be one of {WHATSAPP}.");
        }
        return fields;
    }
}
