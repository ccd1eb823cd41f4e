package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.content.MessageContent;
import io.github.camelwaba.model.content.SystemContent;

/**
 * An inbound message (360dialog, On-Premise: webhook payload; Meta, On-Premises reference and Cloud API: Webhooks, messages).
 * Cloud reports that a customer edited a message, took one back or reacted to one as a message too, with an id of its own and
 * {@link io.github.camelwaba.model.content.EditContent}, {@link io.github.camelwaba.model.content.RevokeContent} or
 * {@link io.github.camelwaba.model.content.ReactionContent}.
 *
 * @param id        the message's id, which a reply or a read mark names, or null
 * @param sender    who wrote it, never null
 * @param timestamp when it was sent, or null
 * @param type      the kind of message, as the payload has it, or null
 * @param content   what it says, never null
 * @param context   what it answers or was forwarded from, or null
 * @param identity  the identity of the sender's phone, or null
 * @param referral  the advertisement or post that led the sender here, or null
 * @param errors    what is wrong with it, such as why the content is not there
 * @param json      the payload, narrowed to this message
 */
public record MessageEvent(String id, Party sender, Instant timestamp, String type, MessageContent content,
        MessageContext context, Identity identity, Referral referral, List<WabaError> errors, JsonNode json)
        implements
            WabaEvent {

    public MessageEvent {
        errors = List.copyOf(errors);
    }

    /**
     * @return the sender's WhatsApp id, or the business-scoped user id of one who shows no number; null if missing
     */
    public String from() {
        return sender.id();
    }

    /**
     * @return the name that the sender chose in WhatsApp, or null
     */
    public String profileName() {
        return sender.profileName();
    }

    /**
     * @return the group that it was written in, or null
     */
    public String groupId() {
        return sender.groupId();
    }

    /**
     * @return the words a person reads in the chat: a text, a caption, the title of what was tapped; null where there are none
     */
    public String text() {
        return content.text();
    }

    /**
     * Tells a change of an earlier message from a new one. A route that answers messages asks for this, so that it does not
     * answer an {@code edit} as if it were new.
     *
     * @return the id of the message that was edited or taken back by this one, else null
     */
    public String originalMessageId() {
        return content.originalMessageId();
    }

    @Override
    public EventType eventType() {
        return EventType.MESSAGE;
    }

    @Override
    public String chat() {
        return sender.chat();
    }

    @Override
    public List<String> chatAliases() {
        if (sender.groupId() != null || !(content instanceof SystemContent change)) {
            return sender.chatAliases();
        }
        return Stream.of(sender.userId(), change.previousUserId(), change.newWaId(), change.newUserId())
                .filter(id -> id != null && !id.equals(chat())).distinct().toList();
    }

    @Override
    public Optional<String> dedupKey() {
        return id == null ? Optional.empty() : Optional.of(EventKeys.of("m", id));
    }

    @Override
    public String toString() {
        return "MessageEvent[type=" + SafeText.word(type) + ", id=" + SafeText.messageId(id) + "]";
    }
}
