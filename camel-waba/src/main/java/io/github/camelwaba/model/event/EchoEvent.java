package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.content.ContentReader;
import io.github.camelwaba.model.content.MessageContent;

/**
 * A message that somebody of the business wrote in the WhatsApp Business app, on a number that uses the app and the API side by
 * side (360dialog: Coexistence webhooks, {@code smb_message_echoes}). It is no inbound message: nobody waits for an answer.
 *
 * @param id        the message's id, or null
 * @param recipient the customer it went to
 * @param timestamp when it was written, or null
 * @param type      the kind of message, such as {@code text}, {@code edit} or {@code revoke}, or null
 * @param content   what it says, never null
 * @param context   what it answers, or null
 * @param errors    what is wrong with it
 * @param json      the payload, narrowed to this message
 */
public record EchoEvent(String id, Party recipient, Instant timestamp, String type, MessageContent content,
        MessageContext context, List<WabaError> errors, JsonNode json) implements WabaEvent {

    public EchoEvent {
        errors = List.copyOf(errors);
    }

    static EchoEvent read(JsonNode message, JsonNode contact, JsonNode json) {
        return new EchoEvent(
                Nodes.id(message, "id"),
                Party.of(Nodes.id(message, "to"), Nodes.id(message, "to_user_id"), Nodes.id(message, "to_parent_user_id"),
                        contact,
                        Nodes.id(message, "group_id")),
                Nodes.instant(message, "timestamp"),
                Nodes.id(message, "type"),
                ContentReader.read(message),
                MessageContext.read(Nodes.object(message, "context")),
                CloudEnvelope.errors(message, json),
                json);
    }

    /**
     * @return the words a person reads in the chat, or null
     */
    public String text() {
        return content.text();
    }

    /**
     * @return the id of the message that was edited or taken back by this one, else null
     */
    public String originalMessageId() {
        return content.originalMessageId();
    }

    @Override
    public EventType eventType() {
        return EventType.ECHO;
    }

    @Override
    public String chat() {
        return recipient.chat();
    }

    @Override
    public List<String> chatAliases() {
        return recipient.chatAliases();
    }

    @Override
    public Optional<String> dedupKey() {
        return id == null ? Optional.empty() : Optional.of(EventKeys.of("e", id));
    }

    @Override
    public String toString() {
        return "EchoEvent[type=" + SafeText.word(type) + ", id=" + SafeText.messageId(id) + "]";
    }
}
