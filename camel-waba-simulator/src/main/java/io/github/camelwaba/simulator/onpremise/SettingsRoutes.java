package io.github.camelwaba.simulator.onpremise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Profile;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The about text and the business profile (Meta: On-Premises API, settings). */
final class SettingsRoutes {
    private static final int MAX_ABOUT = 139;
    private static final int MAX_WEBSITES = 2;

    void mount(Router router) {
        router.get("/v1/settings/profile/about").handler(this::about);
        router.patch("/v1/settings/profile/about").handler(this::setAbout);
        router.get("/v1/settings/business/profile").handler(this::business);
        router.post("/v1/settings/business/profile").handler(this::setBusiness);
    }

    private void about(RoutingContext context) {
        ObjectNode body = Json.object();
        body.putObject("settings").putObject("profile").putObject("about").put("text", profile(context).about());
        body.set("meta", OnPremise.meta());
        Answers.json(context, 200, body);
    }

    private void setAbout(RoutingContext context) {
        profile(context).about(OnPremise.fields(context).only("text").text("text", MAX_ABOUT));
        Answers.json(context, 200, OnPremise.metaOnly());
    }

    private void business(RoutingContext context) {
        ObjectNode body = Json.object();
        body.putObject("settings").putObject("business").set("profile", profile(context).business());
        body.set("meta", OnPremise.meta());
        Answers.json(context, 200, body);
    }

    private void setBusiness(RoutingContext context) {
        ObjectNode changes = OnPremise.body(context);
        Fields fields = Fields.of(changes, OnPremiseErrors.INSTANCE).only("address", "description", "email", "vertical",
                "websites");
        fields.optionalText("address", 256);
        fields.optionalText("description", 256);
        fields.optionalText("email", 128);
        fields.optionalText("vertical", 128);
        if (fields.has("websites")) {
            websites(fields, changes.get("websites"));
        }
        profile(context).business(changes);
        Answers.json(context, 200, OnPremise.metaOnly());
    }

    private static void websites(Fields fields, JsonNode websites) {
        boolean fit = websites.isArray() && websites.size() <= MAX_WEBSITES;
        for (JsonNode website : websites) {
            fit &= website.isTextual() && website.textValue().length() <= 256;
        }
        if (!fit) {
            throw fields.invalid("websites", "must be at most " + MAX_WEBSITES + " strings of at most 256 characters");
        }
    }

    private static Profile profile(RoutingContext context) {
        return Gateway.line(context).state().profile();
    }
}
