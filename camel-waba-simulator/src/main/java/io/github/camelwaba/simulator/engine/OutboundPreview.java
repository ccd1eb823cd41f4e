package io.github.camelwaba.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Preview;
import io.github.camelwaba.simulator.state.Preview.Choice;

/** What a person sees of a message that a business sent, templates aside. */
public final class OutboundPreview {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "document", "sticker");

    private OutboundPreview() {
    }

    public static Preview of(String type, JsonNode message) {
        JsonNode content = message.path(type);
        if (MEDIA.contains(type)) {
            return Preview.media(type, ref(content), Json.text(content, "caption"), Json.text(content, "filename"), "");
        }
        return switch (type) {
            case "interactive" -> interactive(content);
            case "location" -> Preview.text(place(content), "");
            case "contacts" -> Preview.text(cards(content), "");
            default -> Preview.text(Json.text(content, "body"), "");
        };
    }

    static String ref(JsonNode media) {
        String id = Json.text(media, "id");
        return id.isEmpty() ? Json.text(media, "link") : id;
    }

    static String place(JsonNode location) {
        StringJoiner words = new StringJoiner("\n");
        for (String field : List.of("name", "address")) {
            if (!Json.text(location, field).isEmpty()) {
                words.add(Json.text(location, field));
            }
        }
        return words.add(Json.text(location, "latitude") + ", " + Json.text(location, "longitude")).toString();
    }

    static String cards(JsonNode contacts) {
        StringJoiner words = new StringJoiner("\n");
        contacts.forEach(contact -> {
            words.add(Json.text(contact, "name", "formatted_name"));
            contact.path("phones").forEach(phone -> words.add(Json.text(phone, "phone")));
        });
        return words.toString();
    }

    private static Preview interactive(JsonNode content) {
        JsonNode header = content.path("header");
        String headerType = Json.text(header, "type");
        String media = headerType.equals("text") ? "" : headerType;
        JsonNode action = content.path("action");
        return new Preview(
                Json.text(header, "text"), Json.text(content, "body", "text"), Json.text(content, "footer", "text"), media,
                ref(header.path(media)), Json.text(header, media, "filename"), buttons(action.path("buttons")),
                Json.text(action, "button"), rows(action.path("sections")), "");
    }

    private static List<Choice> buttons(JsonNode buttons) {
        List<Choice> choices = new ArrayList<>();
        buttons.forEach(button -> choices
                .add(new Choice("reply", Json.text(button, "reply", "id"), Json.text(button, "reply", "title"), "", "")));
        return choices;
    }

    private static List<Choice> rows(JsonNode sections) {
        List<Choice> choices = new ArrayList<>();
        sections.forEach(section -> section.path("rows").forEach(row -> choices.add(new Choice(
                "row", Json.text(row, "id"), Json.text(row, "title"), Json.text(row, "description"),
                Json.text(section, "title")))));
        return choices;
    }
}
