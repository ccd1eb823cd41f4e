package io.github.camelwaba.simulator.engine;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Preview;
import io.github.camelwaba.simulator.state.Preview.Choice;

/** What a person sees of an interactive message. */
final class InteractivePreview {

    private InteractivePreview() {
    }

    static Preview of(JsonNode content) {
        JsonNode header = content.path("header");
        String headerType = Json.text(header, "type");
        String media = headerType.equals("text") ? "" : headerType;
        JsonNode action = content.path("action");
        List<Preview> cards = new ArrayList<>();
        action.path("cards").forEach(card -> cards.add(of(card)));
        return new Preview(
                Json.text(header, "text"), Json.text(content, "body", "text"), Json.text(content, "footer", "text"), media,
                OutboundPreview.ref(header.path(media)), Json.text(header, media, "filename"), buttons(content, action),
                Json.text(action, "button"), rows(action.path("sections")), "", cards);
    }

    private static List<Choice> buttons(JsonNode content, JsonNode action) {
        JsonNode parameters = action.path("parameters");
        // a card of a carousel is called cta_url even when it has reply buttons
        if (action.has("buttons")) {
            return replies(action);
        }
        return switch (Json.text(content, "type")) {
            case "cta_url" -> List.of(choice("url", "", Json.text(parameters, "display_text"), Json.text(parameters, "url")));
            case "flow" -> List.of(choice("flow", token(parameters), Json.text(parameters, "flow_cta"), ""));
            case "location_request_message" -> List.of(choice("location", "send_location", "Send location", ""));
            case "address_message" -> List.of(choice("address", "address_message", "Provide address", ""));
            case "catalog_message" -> List.of(choice("product",
                    Json.text(parameters, "thumbnail_product_retailer_id"), "View catalog", ""));
            case "product" -> List.of(product(action));
            case "product_list" -> products(action.path("sections"));
            case "call_permission_request" -> List.of(choice("permission", "accept", "Always allow calls", ""),
                    choice("permission", "reject", "Don't allow calls", ""));
            default -> List.of();
        };
    }

    private static String token(JsonNode parameters) {
        String token = Json.text(parameters, "flow_token");
        return token.isEmpty() ? "unused" : token;
    }

    private static List<Choice> replies(JsonNode action) {
        List<Choice> choices = new ArrayList<>();
        action.path("buttons").forEach(button -> {
            String kind = Json.text(button, "type").equals("quick_reply") ? "quick_reply" : "reply";
            choices.add(choice("reply", Json.text(button, kind, "id"), Json.text(button, kind, "title"), ""));
        });
        return choices;
    }

    private static Choice product(JsonNode action) {
        return choice("product", Json.text(action, "product_retailer_id"), "View", Json.text(action, "catalog_id"));
    }

    private static List<Choice> products(JsonNode sections) {
        List<Choice> choices = new ArrayList<>();
        sections.forEach(section -> section.path("product_items").forEach(item -> {
            String id = Json.text(item, "product_retailer_id");
            choices.add(choice("product", id, id, Json.text(section, "title")));
        }));
        return choices;
    }

    private static List<Choice> rows(JsonNode sections) {
        List<Choice> choices = new ArrayList<>();
        sections.forEach(section -> section.path("rows").forEach(row -> choices.add(new Choice(
                "row", Json.text(row, "id"), Json.text(row, "title"), Json.text(row, "description"),
                Json.text(section, "title")))));
        return choices;
    }

    private static Choice choice(String kind, String id, String title, String description) {
        return new Choice(kind, id, title, description, "");
    }
}
