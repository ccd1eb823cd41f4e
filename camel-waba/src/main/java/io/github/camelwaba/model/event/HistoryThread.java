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
 * @param chat     who it is with, or null
 * @param messages what was written, by both sides
 */
public record HistoryThread(String chat, List<Message> messages) {

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
        return new HistoryThread(Nodes.id(thread, "id"), Nodes.objects(thread, "messages", Message::read));
    }

    @Override
    public String toString() {
        return "HistoryThread[messages=" + messages.size() + "]";
    }
}
