package io.github.camelwaba.simulator.cloud;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Template;

/** Checks the parameters of a template's buttons, each by the button that the template has at that index. */
final class TemplateButtons {
    private static final int MAX_INDEX = 9;
    private static final int MAX_COUPON = 15;
    /** What {@code sub_type} a button of the template takes. */
    private static final Map<String, String> SUB_TYPES = Map.of(
            "QUICK_REPLY", "quick_reply", "URL", "url", "OTP", "url", "COPY_CODE", "copy_code", "FLOW", "flow", "CATALOG",
            "catalog", "MPM", "mpm");

    private TemplateButtons() {
    }

    static void check(Template template, Fields component) {
        component.only("type", "sub_type", "index", "parameters");
        String subType = component.text("sub_type", 40).toLowerCase(Locale.ROOT);
        int index = (int) component.number("index", 0, MAX_INDEX);
        JsonNode button = buttons(template).path(index);
        if (!subType.equals(SUB_TYPES.get(type(button)))) {
            throw CloudError.TEMPLATE_FORMAT.because("buttons: Button at index " + index + " is not of type " + subType);
        }
        List<Fields> parameters = component.objects("parameters");
        if (parameters.size() != 1 || type(button).equals("URL") && Template.parameters(Json.text(button, "url")) == 0) {
            throw CloudError.TEMPLATE_COUNT.because("buttons: Button at index " + index + " does not take "
                    + parameters.size() + " parameters");
        }
        parameter(subType, parameters.get(0));
    }

    private static void parameter(String subType, Fields parameter) {
        switch (subType) {
            case "quick_reply" -> text(parameter, "payload", 128);
            case "url" -> text(parameter, "text", 2000);
            case "copy_code" -> text(parameter, "coupon_code", MAX_COUPON);
            case "flow" -> action(parameter).only("flow_token", "flow_action_data").optionalObject("flow_action_data");
            case "catalog" -> action(parameter).only("thumbnail_product_retailer_id")
                    .optionalText("thumbnail_product_retailer_id", 200);
            default -> {
                Fields action = action(parameter).only("thumbnail_product_retailer_id", "sections");
                action.text("thumbnail_product_retailer_id", 200);
                ActionCheck.productSections(action);
            }
        }
    }

    private static void text(Fields parameter, String kind, int max) {
        TemplateParts.kind(parameter.only("type", kind), kind);
        parameter.text(kind, max);
    }

    private static Fields action(Fields parameter) {
        TemplateParts.kind(parameter.only("type", "action"), "action");
        return parameter.object("action");
    }

    /** Whether every button has a parameter that needs one. */
    static void complete(Template template, List<Fields> components) {
        JsonNode buttons = buttons(template);
        for (int index = 0; index < buttons.size(); index++) {
            String type = type(buttons.get(index));
            boolean needed = type.equals("OTP") || type.equals("COPY_CODE") || type.equals("MPM")
                    || Template.parameters(Json.text(buttons.get(index), "url")) > 0;
            if (needed && !given(components, index)) {
                throw CloudError.MISSING.because("buttons: Button at index " + index + " of type " + type
                        + " requires a parameter");
            }
        }
    }

    private static boolean given(List<Fields> components, int index) {
        return components.stream().anyMatch(component -> component.text("type", 40).equalsIgnoreCase("button")
                && component.number("index", 0, MAX_INDEX) == index);
    }

    private static String type(JsonNode button) {
        return Json.text(button, "type").toUpperCase(Locale.ROOT);
    }

    private static JsonNode buttons(Template template) {
        return template.component("BUTTONS").map(found -> found.path("buttons")).orElse(Json.array());
    }
}
