package io.github.camelwaba.simulator.engine;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Preview;

/** What a person sees of a message that a business sent, templates aside. */
public final class OutboundPreview {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "document", "sticker");

    private OutboundPreview() {
    }

    /** A message whose fields were checked. */
    public static Preview of(String type, JsonNode message) {
        return content(type, message).inReplyTo(Json.text(message, "context", "message_id"));
    }

    private static Preview content(String type, JsonNode message) {
        JsonNode content = message.path(type);
        if (MEDIA.contains(type)) {
            return Preview.media(type, ref(content), Json.text(content, "caption"), Json.text(content, "filename"), "");
        }
        return switch (type) {
            case "interactive" -> InteractivePreview.of(content);
            case "location" -> Preview.text(place(content), "");
            case "contacts" -> Preview.text(cards(content), "");
            case "reaction" -> Preview.text(Json.text(content, "emoji"), "");
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

    static String order(JsonNode order) {
        StringJoiner words = new StringJoiner("\n");
        order.path("product_items").forEach(
                item -> words.add(Json.text(item, "quantity") + " × " + Json.text(item, "product_retailer_id")));
        return words + (Json.text(order, "text").isEmpty() ? "" : "\n" + Json.text(order, "text"));
    }
}
