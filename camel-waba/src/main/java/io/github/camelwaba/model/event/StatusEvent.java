package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaError;

/**
 * What became of a message (360dialog, On-Premise: webhook payload; Meta, On-Premises reference: Webhooks, message status).
 * Statuses can overtake each other; {@link MessageStatus#isStaleAfter} tells.
 *
 * @param id           the id of the message: the one that was sent, or the customer's own for {@code deleted}; or null
 * @param status       the status, as the payload has it, or null
 * @param addressee    who the message was sent to, never null
 * @param timestamp    when it happened, or null
 * @param conversation the conversation that the message counts for, or null
 * @param pricing      how the message is billed, or null
 * @param callbackData what the sender of the message attached to it, or null; Cloud only
 * @param errors       why it failed
 * @param json         the payload, narrowed to this status
 */
public record StatusEvent(String id, String status, Party addressee, Instant timestamp, Conversation conversation,
        Pricing pricing, String callbackData, List<WabaError> errors, JsonNode json) implements WabaEvent {

    public StatusEvent {
        errors = List.copyOf(errors);
    }

    /**
     * @return the recipient's WhatsApp id, or the business-scoped user id of one who shows no number; null if missing
     */
    public String recipient() {
        return addressee.id();
    }

    /**
     * @return the status to decide by; {@link MessageStatus#UNKNOWN} for a word that this version does not know, and for none
     */
    public MessageStatus messageStatus() {
        return MessageStatus.of(status);
    }

    @Override
    public EventType eventType() {
        return EventType.STATUS;
    }

    @Override
    public String chat() {
        return addressee.chat();
    }

    @Override
    public List<String> chatAliases() {
        return addressee.chatAliases();
    }

    @Override
    public Optional<String> dedupKey() {
        return id == null || status == null ? Optional.empty() : Optional.of(key(status));
    }

    private String key(String word) {
        return EventKeys.of("s", id, word, recipient());
    }

    /**
     * @return the keys of the statuses of the same message and recipient after which this one tells nothing new
     */
    public List<String> supersedingKeys() {
        return id == null
                ? List.of()
                : Stream.of(MessageStatus.values()).filter(later -> messageStatus().isStaleAfter(later))
                        .map(later -> key(later.word())).toList();
    }

    @Override
    public String toString() {
        return "StatusEvent[status=" + SafeText.word(status) + ", id=" + SafeText.messageId(id) + "]";
    }
}
