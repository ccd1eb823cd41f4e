package io.github.camelwaba.simulator.onpremise;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.engine.TemplatePreview;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Preview;
import io.github.camelwaba.simulator.state.Template;
import io.github.camelwaba.simulator.state.Templates;

/** Checks a template message against the template that it names (Meta: template object). */
final class TemplateCheck {
    private static final int MAX_PARAMETER = 32_768;
    private static final Set<String> BODY_KINDS = Set.of("text", "currency", "date_time");

    private TemplateCheck() {
    }

    static Preview check(NumberState number, Fields fields) {
        fields.only("name", "namespace", "language", "components");
        String name = fields.text("name", 512);
        Fields language = fields.object("language").only("code", "policy");
        String code = language.text("code", 20);
        if (!language.optionalText("policy", 40).orElse("deterministic").equals("deterministic")) {
            throw language.invalid("policy", "must be 'deterministic'");
        }
        boolean known = fields.optionalText("namespace", 200).orElse(Templates.NAMESPACE).equals(Templates.NAMESPACE);
        Template template = number.templates().find(name, code).filter(found -> known && found.approved())
                .orElseThrow(() -> ApiError.TEMPLATE_MISSING
                        .because("template name (" + name + ") does not exist in " + code));
        List<Fields> components = fields.optionalObjects("components");
        components.forEach(component -> component(number, template, component));
        complete(template, components);
        return TemplatePreview.of(template, fields.json().path("components"));
    }

    private static void component(NumberState number, Template template, Fields component) {
        String type = component.text("type", 40).toLowerCase(Locale.ROOT);
        switch (type) {
            case "header" -> {
                component.only("type", "parameters");
                String format = format(template);
                component.objects("parameters").forEach(parameter -> header(number, format, parameter));
            }
            case "body" -> {
                component.only("type", "parameters");
                component.objects("parameters").forEach(parameter -> value(parameter, BODY_KINDS));
            }
            case "button" -> button(template, component);
            default -> throw component.invalid("type", "must be header, body or button");
        }
    }

    private static void header(NumberState number, String format, Fields parameter) {
        String kind = parameter.text("type", 40);
        if (!kind.equals(format)) {
            throw ApiError.TEMPLATE_FORMAT.because("header: Format mismatch, expected " + format.toUpperCase(Locale.ROOT)
                    + ", received " + kind.toUpperCase(Locale.ROOT));
        }
        if (kind.equals("text")) {
            value(parameter, Set.of("text"));
        } else {
            MediaCheck.check(number, kind, parameter.only("type", kind).object(kind));
        }
    }

    private static void value(Fields parameter, Set<String> kinds) {
        String kind = parameter.text("type", 40);
        if (!kinds.contains(kind)) {
            throw parameter.invalid("type", "is not a supported parameter type");
        }
        parameter.only("type", kind);
        if (kind.equals("text")) {
            parameter.text("text", MAX_PARAMETER);
        } else {
            parameter.object(kind).text("fallback_value", 1024);
        }
    }

    private static void button(Template template, Fields component) {
        component.only("type", "sub_type", "index", "parameters");
        String subType = component.text("sub_type", 40);
        int index = (int) component.number("index", 0, 9);
        JsonNode button = buttons(template).path(index);
        if (!Json.text(button, "type").equalsIgnoreCase(subType)) {
            throw ApiError.TEMPLATE_FORMAT.because("buttons: Button at index " + index + " is not of type " + subType);
        }
        String kind = subType.equals("quick_reply") ? "payload" : "text";
        for (Fields parameter : component.objects("parameters")) {
            if (!parameter.only("type", kind).text("type", 40).equals(kind)) {
                throw parameter.invalid("type", "must be '" + kind + "'");
            }
            parameter.text(kind, 2000);
        }
    }

    private static void complete(Template template, List<Fields> components) {
        count("body", Template.parameters(text(template, "BODY")), given(components, "body"));
        String format = format(template);
        int header = format.equals("text") ? Template.parameters(text(template, "HEADER")) : format.isEmpty() ? 0 : 1;
        count("header", header, given(components, "header"));
        JsonNode buttons = buttons(template);
        for (int index = 0; index < buttons.size(); index++) {
            if (Template.parameters(Json.text(buttons.get(index), "url")) > 0 && !hasButton(components, index)) {
                throw ApiError.TEMPLATE_COMPONENT.because("buttons: Button at index " + index + " requires a parameter");
            }
        }
    }

    private static void count(String where, int expected, int given) {
        if (expected != given) {
            throw ApiError.TEMPLATE_PARAMETERS.because(where + ": number of localizable_params (" + given
                    + ") does not match the expected number of params (" + expected + ")");
        }
    }

    private static int given(List<Fields> components, String type) {
        return components.stream().filter(component -> component.text("type", 40).equalsIgnoreCase(type))
                .mapToInt(component -> component.json().path("parameters").size()).sum();
    }

    private static boolean hasButton(List<Fields> components, int index) {
        return components.stream().anyMatch(component -> component.text("type", 40).equalsIgnoreCase("button")
                && component.number("index", 0, 9) == index && component.json().path("parameters").size() == 1);
    }

    private static String format(Template template) {
        return template.component("HEADER").map(header -> Json.text(header, "format").toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String text(Template template, String component) {
        return template.component(component).map(found -> Json.text(found, "text")).orElse("");
    }

    private static JsonNode buttons(Template template) {
        return template.component("BUTTONS").map(found -> found.path("buttons")).orElse(Json.array());
    }
}
