package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;

/**
 * One thing that a webhook reports. {@link #json()} is the payload as it came, narrowed to this event:
 * {@link EventReader#read} makes exactly one event of it again, equal to this one. No {@code toString} of an event shows more
 * than its kind and its id.
 */
public sealed interface WabaEvent extends JsonBacked
        permits MessageEvent, StatusEvent, ErrorEvent, ContactEvent, AccountEvent, TemplateEvent, EchoEvent, HistoryEvent,
        CallEvent, PreferenceEvent, UnknownEvent {

    /**
     * @return the kind of event
     */
    EventType eventType();

    /**
     * @return the id of the message (or the call) that the event is about, or null
     */
    default String id() {
        return null;
    }

    /**
     * @return who the chat is with that the event belongs to: the group, else the sender or recipient; null if with nobody
     */
    default String chat() {
        return null;
    }

    /**
     * @return other ids by which the same chat may be named in other events: the business-scoped user id of a person whose
     *         number is {@link #chat()}, and the ids before and after a change of number or id; empty if none are known
     */
    default List<String> chatAliases() {
        return List.of();
    }

    /**
     * @return when it happened, by WhatsApp's clock, or null if the payload does not say
     */
    default Instant timestamp() {
        return null;
    }

    /**
     * @return the id of the business's number that the event is for, or null if the payload does not say, as none of On-Premise
     *         does, and none that is about the account
     */
    default String phoneNumberId() {
        return Nodes.id(CloudEnvelope.metadata(json()), "phone_number_id");
    }

    /**
     * @return the business's number that the event is for, as the payload writes it; null where {@link #phoneNumberId()} is
     */
    default String businessNumber() {
        return Nodes.id(CloudEnvelope.metadata(json()), "display_phone_number");
    }

    /**
     * @return the id of the WhatsApp Business account that the event is for, or null if the payload does not say, as none of
     *         On-Premise does
     */
    default String accountId() {
        return Nodes.id(CloudEnvelope.entry(json()), "id");
    }

    /**
     * What stays the same when the same event is delivered again, and differs for every other event of the same number.
     * WhatsApp's ids are not promised to differ between numbers: put the number's own id in front.
     *
     * @return the key, empty for an event that has no id
     */
    default Optional<String> dedupKey() {
        return Optional.empty();
    }
}
