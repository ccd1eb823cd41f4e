package io.github.camelwaba.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Preview;
import io.github.camelwaba.simulator.state.Preview.Choice;
import io.github.camelwaba.simulator.state.Template;

/** What a person sees of a template with its parameters filled in. */
public final class TemplatePreview {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\d+)}}");

    private TemplatePreview() {
    }

    /** Fills a template with the components of a message that was checked against it. */
    public static Preview of(Template template, JsonNode components) {
        JsonNode header = template.component("HEADER").orElse(Json.object());
        JsonNode body = template.component("BODY").orElse(Json.object());
        JsonNode footer = template.component("FOOTER").orElse(Json.object());
        JsonNode headerParameters = parameters(components, "header", -1);
        String format = Json.text(header, "format").toLowerCase(Locale.ROOT);
        String media = format.isEmpty() || format.equals("text") ? "" : format;
        JsonNode file = headerParameters.path(0).path(media);
        return new Preview(
                fill(Json.text(header, "text"), headerParameters),
                fill(Json.text(body, "text"), parameters(components, "body", -1)),
                Json.text(footer, "text"), media, OutboundPreview.ref(file), Json.text(file, "filename"),
                buttons(template.component("BUTTONS").orElse(Json.object()).path("buttons"), components), "", List.of(), "");
    }

    private static List<Choice> buttons(JsonNode buttons, JsonNode components) {
        List<Choice> choices = new ArrayList<>();
        for (int index = 0; index < buttons.size(); index++) {
            JsonNode button = buttons.get(index);
            JsonNode parameters = parameters(components, "button", index);
            String text = Json.text(button, "text");
            choices.add(switch (Json.text(button, "type").toUpperCase(Locale.ROOT)) {
                case "URL" -> new Choice("url", "", text, fill(Json.text(button, "url"), parameters), "");
                case "PHONE_NUMBER" -> new Choice("call", "", text, Json.text(button, "phone_number"), "");
                default -> {
                    String payload = Json.text(parameters.path(0), "payload");
                    yield new Choice("payload", payload.isEmpty() ? text : payload, text, "", "");
                }
            });
        }
        return choices;
    }

    private static JsonNode parameters(JsonNode components, String type, int index) {
        for (JsonNode component : components) {
            if (Json.text(component, "type").equalsIgnoreCase(type)
                    && (index < 0 || Json.text(component, "index").equals(String.valueOf(index)))) {
                return component.path("parameters");
            }
        }
        return Json.array();
    }

    private static String fill(String text, JsonNode parameters) {
        return PLACEHOLDER.matcher(text).replaceAll(
                match -> Matcher.quoteReplacement(value(parameters.path(Integer.parseInt(match.group(1)) - 1))));
    }

    private static String value(JsonNode parameter) {
        String type = Json.text(parameter, "type");
        return type.equals("text") ? Json.text(parameter, "text") : Json.text(parameter, type, "fallback_value");
    }
}
