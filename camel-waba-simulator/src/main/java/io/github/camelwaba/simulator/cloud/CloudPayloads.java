package io.github.camelwaba.simulator.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Payloads;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Ids;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Template;

/** Cloud webhook payloads: entries of an account with changes in them (Meta: webhooks, payload). */
final class CloudPayloads implements Payloads {
    private final MediaLinks links;

    CloudPayloads(MediaLinks links) {
        this.links = links;
    }

    @Override
    public ObjectNode inbound(NumberState number, Chat chat, ObjectNode message) {
        ObjectNode value = value(number);
        ObjectNode contact = value.putArray("contacts").addObject();
        contact.putObject("profile").put("name", chat.name());
        contact.put(chat.hasPhone() ? "wa_id" : "user_id", chat.phone());
        value.putArray("messages").add(message);
        return payload(number, "messages", value);
    }

    @Override
    public ObjectNode act(NumberState number, Chat chat, ObjectNode message) {
        return switch (Json.text(message, "type")) {
            case "unsupported" -> {
                ObjectNode unsupported = unsupported(message,
                        error(CloudError.UNSUPPORTED, "Message type unknown", "Message type is currently not supported."));
                unsupported.putObject("unsupported").put("type", "poll_creation");
                yield inbound(number, chat, unsupported);
            }
            case "document" -> inbound(number, chat, unsupported(message, error(CloudError.MEDIA_DOWNLOAD,
                    CloudError.MEDIA_DOWNLOAD.title(), "Unable to download the media sent by the user.")));
            default -> inbound(number, chat, message);
        };
    }

    private static ObjectNode unsupported(ObjectNode message, ObjectNode error) {
        ObjectNode unsupported = message.deepCopy().put("type", "unsupported").without(List.of("document"));
        unsupported.putArray("errors").add(error);
        return unsupported;
    }

    @Override
    public ObjectNode status(NumberState number, Chat chat, Entry entry, String status, Instant at) {
        ObjectNode value = value(number);
        ObjectNode item = value.putArray("statuses").addObject();
        item.put("id", entry.id()).put("status", status).put("timestamp", String.valueOf(at.getEpochSecond()));
        item.put(chat.hasPhone() ? "recipient_id" : "recipient_user_id", chat.phone());
        String callback = Json.text(entry.message(), "biz_opaque_callback_data");
        if (!callback.isEmpty()) {
            item.put("biz_opaque_callback_data", callback);
        }
        if (status.equals("failed")) {
            entry.error().ifPresent(cause -> item.putArray("errors").add(cause));
        } else {
            price(chat, entry, status, at, item);
        }
        return payload(number, "messages", value);
    }

    private static void price(Chat chat, Entry entry, String status, Instant at, ObjectNode item) {
        boolean template = entry.type().equals("template");
        String category = template ? "utility" : "service";
        if (status.equals("sent")) {
            Chat.Conversation conversation = chat.conversation(at);
            item.putObject("conversation").put("id", conversation.id())
                    .put("expiration_timestamp", String.valueOf(conversation.end().getEpochSecond()))
                    .putObject("origin").put("type", category);
        }
        item.putObject("pricing").put("billable", template).put("pricing_model", "PMP").put("category", category)
                .put("type", template ? "regular" : "free_customer_service");
    }

    @Override
    public ObjectNode windowClosed() {
        return error(CloudError.RE_ENGAGEMENT, CloudError.RE_ENGAGEMENT.title(), "Message failed to send because more than 24"
                + " hours have passed since the customer last replied to this number.");
    }

    @Override
    public Optional<ObjectNode> undeliverable(NumberState number, Chat chat, ObjectNode request) {
        if (number.contacts().isUnknown(chat.phone())) {
            return Optional.of(error(CloudError.UNDELIVERABLE, CloudError.UNDELIVERABLE.title(), "Message Undeliverable."));
        }
        String link = Json.text(request, Json.text(request, "type"), "link");
        // links are never fetched; the domain that is reserved for names that do not exist stands for one that is not there
        return link.matches("https?://[^/]+\\.invalid(/.*)?")
                ? Optional.of(error(CloudError.MEDIA_UPLOAD, CloudError.MEDIA_UPLOAD.title(),
                        "Downloading media from weblink failed with http code 404, status message Not Found"))
                : Optional.empty();
    }

    private static ObjectNode error(CloudError error, String title, String details) {
        ObjectNode json = Json.object().put("code", error.code()).put("title", title).put("message", title);
        json.putObject("error_data").put("details", details);
        return json.put("href", CloudError.HREF);
    }

    @Override
    public ObjectNode contacts(NumberState number, List<ObjectNode> results) {
        throw new IllegalStateException("The Cloud has no contact check");
    }

    @Override
    public ObjectNode media(NumberState number, String kind, Media media) {
        boolean voice = kind.equals("voice");
        ObjectNode message = Json.object().put("type", voice ? "audio" : kind);
        ObjectNode content = message.putObject(voice ? "audio" : kind);
        content.put("mime_type", media.mimeType()).put("sha256", media.sha256Base64()).put("id", media.id())
                .put("url", links.of(media.id()));
        if (voice || kind.equals("audio")) {
            content.put("voice", voice);
        } else if (kind.equals("sticker")) {
            content.put("animated", false);
        }
        return message;
    }

    @Override
    public Optional<ObjectNode> templateStatus(NumberState number, Template template) {
        ObjectNode value = Json.object().put("event", template.status().toUpperCase(Locale.ROOT))
                .put("message_template_id", Long.parseLong(template.id()))
                .put("message_template_name", template.name()).put("message_template_language", template.language())
                .put("reason", template.status().equals("rejected") ? "INVALID_FORMAT" : "NONE");
        return Optional.of(payload(number, "message_template_status_update", value));
    }

    /** The entries of all payloads in one. */
    @Override
    public ObjectNode merge(List<ObjectNode> payloads) {
        ObjectNode together = Json.object().put("object", "whatsapp_business_account");
        ArrayNode entries = together.putArray("entry");
        payloads.forEach(payload -> payload.path("entry").forEach(entry -> entries.add(entry.deepCopy())));
        return together;
    }

    @Override
    public String messageId(Chat chat, boolean fromCustomer) {
        return Ids.wamid(chat.phone());
    }

    private static ObjectNode value(NumberState number) {
        ObjectNode value = Json.object().put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", number.phoneNumber())
                .put("phone_number_id", number.account().phoneNumberId());
        return value;
    }

    private static ObjectNode payload(NumberState number, String field, ObjectNode value) {
        ObjectNode payload = Json.object().put("object", "whatsapp_business_account");
        ObjectNode entry = payload.putArray("entry").addObject().put("id", number.account().businessAccountId());
        entry.putArray("changes").addObject().put("field", field).set("value", value);
        return payload;
    }
}
