package io.github.camelwaba.simulator.onpremise;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Payloads;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Ids;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.NumberState;

/** On-Premise webhook payloads: flat arrays at the top level (Meta: On-Premises API, webhooks). */
public final class OnPremisePayloads implements Payloads {

    @Override
    public ObjectNode inbound(NumberState number, Chat chat, ObjectNode message) {
        ObjectNode payload = Json.object();
        ObjectNode contact = payload.putArray("contacts").addObject();
        contact.putObject("profile").put("name", chat.name());
        contact.put("wa_id", chat.phone());
        payload.putArray("messages").add(message);
        return payload;
    }

    @Override
    public ObjectNode status(NumberState number, Chat chat, Entry entry, String status, Instant at) {
        ObjectNode payload = Json.object();
        ObjectNode item = payload.putArray("statuses").addObject();
        item.put("id", entry.id()).put("recipient_id", chat.phone()).put("status", status);
        item.put("timestamp", String.valueOf(at.getEpochSecond())).put("type", "message");
        if (status.equals("failed")) {
            item.putArray("errors").add(windowClosed());
        } else {
            Chat.Conversation conversation = chat.conversation(at);
            item.putObject("conversation").put("id", conversation.id())
                    .put("expiration_timestamp", conversation.end().getEpochSecond())
                    .putObject("origin").put("type", conversation.origin());
            item.putObject("pricing").put("pricing_model", "CBP").put("billable", true)
                    .put("category", conversation.origin());
        }
        return payload;
    }

    @Override
    public ObjectNode windowClosed() {
        return Json.object().put("code", 470).put("title", "Re-engagement message")
                .put("details", "Message failed to send because more than 24 hours have passed since the customer last"
                        + " replied to this number")
                .put("href", ApiError.HREF);
    }

    @Override
    public ObjectNode contacts(NumberState number, List<ObjectNode> results) {
        ObjectNode payload = Json.object();
        payload.putArray("contacts").addAll(results);
        return payload;
    }

    @Override
    public ObjectNode merge(List<ObjectNode> payloads) {
        ObjectNode together = Json.object();
        for (ObjectNode payload : payloads) {
            payload.properties().forEach(field -> {
                if (together.get(field.getKey()) instanceof ArrayNode array && field.getValue() instanceof ArrayNode more) {
                    array.addAll(more);
                } else {
                    together.set(field.getKey(), field.getValue().deepCopy());
                }
            });
        }
        return together;
    }

    @Override
    public String messageId(Chat chat, boolean fromCustomer) {
        return fromCustomer ? Ids.inbound() : Ids.outbound();
    }

    @Override
    public ObjectNode media(NumberState number, String kind, Media media) {
        ObjectNode message = Json.object().put("type", kind);
        message.putObject(kind).put("id", media.id()).put("mime_type", media.mimeType()).put("sha256", media.sha256());
        return message;
    }

    /** The last client versions report deleted messages as a status and call everything else unknown. */
    @Override
    public ObjectNode act(NumberState number, Chat chat, ObjectNode message) {
        if (Json.text(message, "type").equals("document")) {
            return inbound(number, chat, message);
        }
        if (Json.text(message, "type").equals("revoke")) {
            ObjectNode payload = Json.object();
            payload.putArray("statuses").addObject().put("id", Json.text(message, "revoke", "original_message_id"))
                    .put("recipient_id", number.phoneNumber()).put("status", "deleted")
                    .put("timestamp", Json.text(message, "timestamp")).put("type", "message");
            return payload;
        }
        ObjectNode unknown = Json.object().put("from", chat.phone()).put("id", Json.text(message, "id"))
                .put("timestamp", Json.text(message, "timestamp")).put("type", "unknown");
        unknown.putArray("errors").addObject().put("code", 501).put("title", "Unknown message type")
                .put("details", "Message type is not currently supported").put("href", ApiError.HREF);
        return inbound(number, chat, unknown);
    }
}
