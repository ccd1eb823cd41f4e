package io.github.camelwaba.simulator.engine;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Preview;

/** What a person sees of a message that a customer sent. */
final class InboundPreview {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "voice", "document", "sticker");

    private InboundPreview() {
    }

    static Preview of(JsonNode message) {
        String type = Json.text(message, "type");
        String replyTo = Json.text(message, "context", "id");
        if (MEDIA.contains(type)) {
            JsonNode media = message.path(type);
            return Preview.media(type, Json.text(media, "id"), Json.text(media, "caption"), Json.text(media, "filename"),
                    replyTo);
        }
        return Preview.text(words(type, message), replyTo);
    }

    private static String words(String type, JsonNode message) {
        return switch (type) {
            case "text" -> Json.text(message, "text", "body");
            case "button" -> Json.text(message, "button", "text");
            case "interactive" -> reply(message.path("interactive"));
            case "location" -> OutboundPreview.place(message.path("location"));
            case "contacts" -> OutboundPreview.cards(message.path("contacts"));
            case "reaction" -> Json.text(message, "reaction", "emoji");
            case "order" -> OutboundPreview.order(message.path("order"));
            case "edit" -> Json.text(message, "edit", "message", "text", "body");
            case "revoke" -> "This message was deleted";
            case "system" -> Json.text(message, "system", "body");
            default -> "[" + type + "]";
        };
    }

    private static String reply(JsonNode interactive) {
        String type = Json.text(interactive, "type");
        return switch (type) {
            case "nfm_reply" -> Json.text(interactive, type, "body");
            case "call_permission_reply" -> "Calls: " + Json.text(interactive, type, "response");
            default -> Json.text(interactive, type, "title");
        };
    }
}
