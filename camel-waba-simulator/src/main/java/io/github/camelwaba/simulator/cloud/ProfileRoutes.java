package io.github.camelwaba.simulator.cloud;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Profile;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The business profile (Meta: business profiles). */
final class ProfileRoutes {
    private static final String ALL = "about,address,description,email,profile_picture_url,websites,vertical";
    private static final Set<String> VERTICALS = Set.of("UNDEFINED", "OTHER", "AUTO", "BEAUTY", "APPAREL", "EDU", "ENTERTAIN",
            "EVENT_PLAN", "FINANCE", "GROCERY", "GOVT", "HOTEL", "HEALTH", "NONPROFIT", "PROF_SERVICES", "RETAIL", "TRAVEL",
            "RESTAURANT", "NOT_A_BIZ");
    private static final int MAX_WEBSITES = 2;

    void mount(Router router) {
        router.get("/whatsapp_business_profile").handler(this::get);
        router.post("/whatsapp_business_profile").handler(this::set);
    }

    private void get(RoutingContext context) {
        Profile profile = Gateway.line(context).state().profile();
        ObjectNode all = profile.business().put("about", profile.about());
        ObjectNode body = Json.object();
        ObjectNode item = body.putArray("data").addObject();
        for (String field : context.queryParam("fields").stream().findFirst().orElse(ALL).split(",")) {
            if (!Set.of(ALL.split(",")).contains(field)) {
                throw CloudError.INVALID_PARAMETER.saying(
                        "Tried accessing nonexisting field (" + field + ") on node type (WhatsAppBusinessProfile)");
            }
            if (all.has(field)) {
                item.set(field, all.get(field));
            }
        }
        item.put("messaging_product", "whatsapp");
        Answers.json(context, 200, body);
    }

    private void set(RoutingContext context) {
        Fields fields = Cloud.forWhatsApp(Cloud.fields(context)).only("messaging_product", "about", "address", "description",
                "email", "vertical", "websites", "profile_picture_handle");
        Profile profile = Gateway.line(context).state().profile();
        if (fields.has("about")) {
            fields.text("about", 139);
        }
        fields.optionalText("address", 256);
        fields.optionalText("description", 512);
        fields.optionalText("email", 128);
        fields.optionalText("profile_picture_handle", 2000);
        fields.optionalText("vertical", 40).filter(vertical -> !VERTICALS.contains(vertical)).ifPresent(vertical -> {
            throw fields.invalid("vertical", "is not a known vertical");
        });
        websites(fields);
        ObjectNode changes = fields.json().deepCopy();
        if (changes.remove("profile_picture_handle") != null) {
            changes.put("profile_picture_url", "https://pps.whatsapp.net/v/t61/simulated.jpg");
        }
        fields.optionalText("about", 139).ifPresent(profile::about);
        changes.remove(Set.of("messaging_product", "about"));
        profile.business(changes);
        Answers.json(context, 200, Cloud.success());
    }

    private static void websites(Fields fields) {
        if (!fields.has("websites")) {
            return;
        }
        JsonNode websites = fields.json().get("websites");
        boolean fit = websites instanceof ArrayNode && websites.size() <= MAX_WEBSITES;
        for (JsonNode website : websites) {
            fit &= website.isTextual() && website.textValue().matches("https?://.{1,248}");
        }
        if (!fit) {
            throw fields.invalid("websites", "must be at most " + MAX_WEBSITES + " URLs of at most 256 characters");
        }
    }
}
