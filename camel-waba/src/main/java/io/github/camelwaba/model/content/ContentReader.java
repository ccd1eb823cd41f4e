package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camelwaba.model.Nodes;

/**
 * Finds the content of an inbound message by its {@code type}.
 */
public final class ContentReader {

    private ContentReader() {
    }

    /**
     * @param  message one entry of a {@code messages} array, or null
     * @return         its content; {@link UnknownContent} if the type is not known or the content not shaped as documented
     */
    public static MessageContent read(JsonNode message) {
        String type = Nodes.text(message, "type");
        MessageContent content = type == null ? null : known(type, message);
        return content == null ? new UnknownContent(message == null ? NullNode.getInstance() : message) : content;
    }

    private static MessageContent known(String type, JsonNode message) {
        JsonNode value = Nodes.object(message, type);
        return switch (type) {
            case "text" -> TextContent.read(value);
            case "image", "video", "audio", "voice", "document", "sticker" -> MediaContent.read(type, value);
            case "location" -> LocationContent.read(value);
            case "contacts" -> ContactsContent.read(message);
            case "button" -> ButtonContent.read(value);
            case "interactive" -> interactive(value);
            case "order" -> OrderContent.read(value);
            case "system" -> SystemContent.read(value);
            case "reaction" -> ReactionContent.read(value);
            case "edit" -> EditContent.read(value);
            case "revoke" -> RevokeContent.read(value);
            case "request_welcome" -> new WelcomeContent();
            case "ephemeral", "unknown", "unsupported" -> new UnsupportedContent(type, Nodes.id(value, "type"));
            default -> null;
        };
    }

    private static MessageContent interactive(JsonNode interactive) {
        String type = Nodes.text(interactive, "type");
        if (type == null) {
            return null;
        }
        JsonNode reply = Nodes.object(interactive, type);
        return switch (type) {
            case "button_reply" -> ButtonReplyContent.read(reply);
            case "list_reply" -> ListReplyContent.read(reply);
            case "nfm_reply" -> FlowReplyContent.read(reply);
            case "call_permission_reply" -> CallPermissionContent.read(reply);
            default -> null;
        };
    }
}
