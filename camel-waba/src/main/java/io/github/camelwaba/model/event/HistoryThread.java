package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.content.ContentReader;
import io.github.camelwaba.model.content.MessageContent;

/**
 * An earlier chat with one customer (360dialog: Coexistence webhooks, {@code history}).
 *
 * @param customer who it is with
 * @param messages what was written, by both sides
 */
public record HistoryThread(Party customer, List<Message> messages) {

    /**
     * A message of that chat.
     *
     * @param id        the message's id, or null
     * @param from      who wrote it, the customer or the business, or null
     * @param timestamp when, or null
     * @param type      the kind of message, or null
     * @param content   what it says, never null
     * @param status    how far it came, such as {@code READ}, or null
     * @param json      the message as it came
     */
    public record Message(String id, String from, Instant timestamp, String type, MessageContent content, String status,
            JsonNode json) implements JsonBacked {

        static Message read(JsonNode message) {
            return new Message(
                    Nodes.id(message, "id"),
                    Nodes.firstId(message, "from", "from_user_id"),
                    Nodes.instant(message, "timestamp"),
                    Nodes.id(message, "type"),
                    ContentReader.read(message),
                    Nodes.id(Nodes.object(message, "history_context"), "status"),
                    message);
        }

        @Override
        public String toString() {
            return "Message[type=" + SafeText.word(type) + ", id=" + SafeText.messageId(id) + "]";
        }
    }

    public HistoryThread {
        messages = List.copyOf(messages);
    }

    static HistoryThread read(JsonNode thread) {
        JsonNode context = Nodes.object(thread, "context");
        String id = Nodes.id(thread, "id");
        return new HistoryThread(
                new Party(
                        Party.digits(id != null ? id : Nodes.id(context, "wa_id")), Nodes.id(context, "user_id"),
                        Nodes.id(context, "parent_user_id"), Nodes.id(context, "username"), null, null),
                Nodes.objects(thread, "messages", Message::read));
    }

    /**
     * @return who it is with: the WhatsApp id, else the business-scoped user id, else null
     */
    public String chat() {
        return customer.id();
    }

    @Override
    public String toString() {
        return "HistoryThread[messages=" + messages.size() + "]";
    }
}
