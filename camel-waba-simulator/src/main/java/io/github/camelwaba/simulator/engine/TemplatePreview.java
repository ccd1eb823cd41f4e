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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private TemplatePreview() {
    }

    /** Fills a template with the components of a message that was checked against it. */
    public static Preview of(Template template, JsonNode components) {
        List<Preview> cards = new ArrayList<>();
        template.component("CAROUSEL").orElse(Json.object()).path("cards").forEach(card -> cards
                .add(of(template.withComponents(card.path("components")), card(components, cards.size()))));
        return page(template, components).withCards(cards);
    }

    private static Preview page(Template template, JsonNode components) {
        JsonNode header = template.component("HEADER").orElse(Json.object());
        JsonNode body = template.component("BODY").orElse(Json.object());
        JsonNode footer = template.component("FOOTER").orElse(Json.object());
        JsonNode headerParameters = parameters(components, "header", -1);
        String format = Json.text(header, "format").toLowerCase(Locale.ROOT);
        JsonNode file = headerParameters.path(0).path(format);
        String title = switch (format) {
            case "location" -> OutboundPreview.place(file);
            case "product" -> Json.text(file, "product_retailer_id");
            default -> fill(Json.text(header, "text"), headerParameters);
        };
        String media = switch (format) {
            case "image", "video", "document" -> format;
            // an MP4 file
            case "gif" -> "video";
            default -> "";
        };
        return new Preview(
                title + offer(template), fill(Json.text(body, "text"), parameters(components, "body", -1)),
                Json.text(footer, "text"), media, OutboundPreview.ref(file), Json.text(file, "filename"),
                buttons(template.component("BUTTONS").orElse(Json.object()).path("buttons"), components), "", List.of(), "",
                List.of());
    }

    private static String offer(Template template) {
        return template.component("LIMITED_TIME_OFFER").map(offer -> Json.text(offer, "limited_time_offer", "text")).orElse("");
    }

    private static JsonNode card(JsonNode components, int index) {
        for (JsonNode component : components) {
            for (JsonNode card : component.path("cards")) {
                if (Json.text(card, "card_index").equals(String.valueOf(index))) {
                    return card.path("components");
                }
            }
        }
        return Json.array();
    }

    private static List<Choice> buttons(JsonNode buttons, JsonNode components) {
        List<Choice> choices = new ArrayList<>();
        for (int index = 0; index < buttons.size(); index++) {
            choices.add(button(buttons.get(index), parameters(components, "button", index)));
        }
        return choices;
    }

    private static Choice button(JsonNode button, JsonNode parameters) {
        String text = Json.text(button, "text");
        JsonNode first = parameters.path(0);
        return switch (Json.text(button, "type").toUpperCase(Locale.ROOT)) {
            case "URL" -> new Choice("url", "", text, fill(Json.text(button, "url"), parameters), "");
            case "PHONE_NUMBER" -> new Choice("call", "", text, Json.text(button, "phone_number"), "");
            case "OTP" -> new Choice("copy", "", text, Json.text(first, "text"), "");
            case "COPY_CODE" -> new Choice("copy", "", text, Json.text(first, "coupon_code"), "");
            case "FLOW" -> new Choice("flow", or(Json.text(first, "action", "flow_token"), "unused"), text, "", "");
            case "CATALOG", "MPM" ->
                new Choice("product", Json.text(first, "action", "thumbnail_product_retailer_id"), text, "", "");
            default -> new Choice("payload", or(Json.text(first, "payload"), text), text, "", "");
        };
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
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

    /** A text with its placeholders, numbered or named, replaced. */
    public static String fill(String text, JsonNode parameters) {
        return PLACEHOLDER.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(find(match.group(1), parameters))));
    }

    private static JsonNode find(String placeholder, JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            if (Json.text(parameter, "parameter_name").equals(placeholder)) {
                return parameter;
            }
        }
        return placeholder.matches("\\d{1,4}") ? parameters.path(Integer.parseInt(placeholder) - 1) : Json.object();
    }

    private static String value(JsonNode parameter) {
        String type = Json.text(parameter, "type");
        return type.equals("text") ? Json.text(parameter, "text") : Json.text(parameter, type, "fallback_value");
    }
}
