package io.github.camelwaba.simulator.cloud;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Template;

/** Checks the parameters of one header and one body: kinds, names, number. */
final class TemplateParts {
    private static final int MAX_PARAMETER = 32_768;
    private static final Set<String> BODY_KINDS = Set.of("text", "currency", "date_time");
    private static final Set<String> FILES = Set.of("image", "video", "gif", "document");

    private final NumberState number;
    private final Template template;
    private int headers;
    private int bodies;

    TemplateParts(NumberState number, Template template) {
        this.number = number;
        this.template = template;
    }

    void header(Fields component) {
        List<Fields> parameters = component.only("type", "parameters").objects("parameters");
        String format = format();
        headers += parameters.size();
        for (Fields parameter : parameters) {
            String kind = parameter.text("type", 40);
            if (!format.isEmpty() && !kind.equals(format)) {
                throw CloudError.TEMPLATE_FORMAT.because("header: Format mismatch, expected "
                        + format.toUpperCase(Locale.ROOT) + ", received " + kind.toUpperCase(Locale.ROOT));
            }
            if (FILES.contains(kind)) {
                MediaCheck.header(number, kind, parameter.only("type", kind).object(kind));
            } else if (kind.equals("location")) {
                location(parameter.only("type", kind).object(kind));
            } else if (kind.equals("product")) {
                Fields product = parameter.only("type", kind).object(kind).only("product_retailer_id", "catalog_id");
                product.text("product_retailer_id", 200);
                product.text("catalog_id", 200);
            }
        }
        if (format.equals("text")) {
            values(parameters, Set.of("text"), text("HEADER"), "header");
        }
    }

    void body(Fields component) {
        List<Fields> parameters = component.only("type", "parameters").objects("parameters");
        bodies += parameters.size();
        values(parameters, BODY_KINDS, text("BODY"), "body");
    }

    /** Whether there were as many parameters as the template has placeholders. */
    void complete() {
        count("body", Template.parameters(text("BODY")), bodies);
        String format = format();
        count("header", format.equals("text") ? Template.parameters(text("HEADER")) : format.isEmpty() ? 0 : 1, headers);
    }

    static void count(String where, int expected, int given) {
        if (expected != given) {
            throw CloudError.TEMPLATE_COUNT.because(where + ": number of localizable_params (" + given
                    + ") does not match the expected number of params (" + expected + ")");
        }
    }

    static void kind(Fields parameter, String kind) {
        if (!parameter.text("type", 40).equals(kind)) {
            throw parameter.invalid("type", "must be '" + kind + "'");
        }
    }

    private static void values(List<Fields> parameters, Set<String> kinds, String text, String where) {
        Set<String> names = Template.names(text);
        Set<String> given = new HashSet<>();
        for (Fields parameter : parameters) {
            String kind = parameter.text("type", 40);
            if (!kinds.contains(kind)) {
                throw CloudError.TEMPLATE_FORMAT.because(where + ": a parameter of type '" + kind + "' does not fit");
            }
            parameter.only("type", kind, "parameter_name");
            String name = parameter.optionalText("parameter_name", 200).orElse("");
            if (names.isEmpty() ? !name.isEmpty() : !names.contains(name) || !given.add(name)) {
                throw CloudError.TEMPLATE_PARAMETERS
                        .because(where + ": parameter_name '" + name + "' does not fit the template");
            }
            value(kind, parameter);
        }
    }

    private static void value(String kind, Fields parameter) {
        if (!kind.equals("text")) {
            Fields value = parameter.object(kind);
            value.text("fallback_value", 1024);
            if (kind.equals("currency")) {
                value.only("fallback_value", "code", "amount_1000").text("code", 3);
                value.number("amount_1000", -1e15, 1e15);
            }
            return;
        }
        if (parameter.text("text", MAX_PARAMETER).matches("(?s).*([\\n\\t]| {5}).*")) {
            throw CloudError.TEMPLATE_PARAMETERS.because(
                    "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
        }
    }

    private static void location(Fields location) {
        location.only("latitude", "longitude", "name", "address").number("latitude", -90, 90);
        location.number("longitude", -180, 180);
        location.optionalText("name", 1000);
        location.optionalText("address", 1000);
    }

    private String format() {
        return template.component("HEADER").map(header -> Json.text(header, "format").toLowerCase(Locale.ROOT)).orElse("");
    }

    private String text(String component) {
        JsonNode found = template.component(component).orElse(Json.object());
        return Json.text(found, "text");
    }
}
