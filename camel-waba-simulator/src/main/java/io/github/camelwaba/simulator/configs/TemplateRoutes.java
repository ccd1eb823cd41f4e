package io.github.camelwaba.simulator.configs;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Bodies;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Complaints;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Template;
import io.github.camelwaba.simulator.state.Templates;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Lists, creates and deletes templates; a created one is approved after a while, or rejected when its name says so. */
public final class TemplateRoutes {
    private static final Set<String> CATEGORIES = Set.of("AUTHENTICATION", "MARKETING", "UTILITY");
    private static final Set<String> COMPONENTS = Set.of("HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL",
            "LIMITED_TIME_OFFER");
    private static final int MAX_LIMIT = 1_000;

    private final World world;
    private final Complaints complaints;
    private final ObjectNode done;

    /** The last argument is the answer to a deletion. */
    public TemplateRoutes(World world, Complaints complaints, ObjectNode done) {
        this.world = world;
        this.complaints = complaints;
        this.done = done;
    }

    public void mount(Router router) {
        router.get("/v1/configs/templates").handler(this::list);
        router.post("/v1/configs/templates").handler(this::create);
        router.delete("/v1/configs/templates/:name").handler(this::delete);
    }

    private void list(RoutingContext context) {
        int limit = parameter(context, "limit", MAX_LIMIT);
        int offset = parameter(context, "offset", 0);
        String sort = context.queryParam("sort").stream().findFirst().orElse("id");
        List<Template> all = Gateway.line(context).state().templates().all();
        List<Template> page = all.stream().sorted(order(sort)).skip(offset).limit(limit).toList();
        ObjectNode answer = Json.object().put("count", page.size());
        answer.putObject("filters");
        answer.put("limit", limit).put("offset", offset);
        answer.putArray("sort").add(sort);
        answer.put("total", all.size());
        ArrayNode items = answer.putArray("waba_templates");
        page.forEach(template -> items.add(template.toJson(Templates.NAMESPACE)));
        Answers.json(context, 200, answer);
    }

    private static Comparator<Template> order(String sort) {
        Comparator<Template> order = sort.endsWith("name") ? Comparator.comparing(Template::name) : (a, b) -> 0;
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private int parameter(RoutingContext context, String name, int otherwise) {
        String value = context.queryParam(name).stream().findFirst().orElse(String.valueOf(otherwise));
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > MAX_LIMIT) {
            throw complaints.invalid(name, "must be a number from 0 to " + MAX_LIMIT);
        }
        return Integer.parseInt(value);
    }

    private void create(RoutingContext context) {
        Line line = Gateway.line(context);
        Templates templates = line.state().templates();
        ObjectNode body = Bodies.json(context)
                .orElseThrow(() -> complaints.wrongRequest("The request body is not a JSON object"));
        Fields fields = Fields.of(body, complaints).only("name", "category", "language", "components",
                "allow_category_change", "parameter_format", "message_send_ttl_seconds");
        String name = fields.text("name", 512);
        if (!name.matches("[a-z0-9_]+")) {
            throw fields.invalid("name", "must be lower case letters, digits and '_'");
        }
        String language = fields.text("language", 20);
        String category = fields.text("category", 40);
        if (!CATEGORIES.contains(category)) {
            throw fields.invalid("category", "must be AUTHENTICATION, MARKETING or UTILITY");
        }
        fields.optionalFlag("allow_category_change");
        components(fields);
        if (templates.find(name, language).isPresent()) {
            throw complaints.exists("There is already a template of this name and language");
        }
        if (templates.full()) {
            throw complaints.wrongRequest("There are " + Templates.MAX + " templates already");
        }
        ArrayNode components = (ArrayNode) fields.json().get("components").deepCopy();
        Template template = templates.add(name, language, category, "submitted", components);
        String decision = name.startsWith("reject_") ? "rejected" : "approved";
        world.clock().schedule(line.state().settings().approvalDelay(), () -> {
            templates.status(template.id(), decision);
            line.payloads().templateStatus(line.state(), template.withStatus(decision))
                    .ifPresent(news -> line.deliver(news, List.of()));
            world.changes().fire();
        });
        Answers.json(context, 201, template.toJson(Templates.NAMESPACE));
    }

    private static void components(Fields fields) {
        List<Fields> components = fields.objects("components");
        boolean body = false;
        for (Fields component : components) {
            String type = component.text("type", 40);
            if (!COMPONENTS.contains(type)) {
                throw component.invalid("type", "must be HEADER, BODY, FOOTER, BUTTONS, CAROUSEL or LIMITED_TIME_OFFER");
            }
            body |= type.equals("BODY") && (component.has("add_security_recommendation")
                    || !component.text("text", 32_768).isEmpty());
        }
        if (!body) {
            throw fields.invalid("components", "must have a BODY");
        }
    }

    private void delete(RoutingContext context) {
        if (!Gateway.line(context).state().templates().remove(context.pathParam("name"))) {
            throw complaints.notFound("Template does not exist");
        }
        Answers.json(context, 200, done);
    }
}
