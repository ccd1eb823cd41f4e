package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaError;

/**
 * Something happened to a call: it is offered, taken, over, … (Meta, Cloud API: Calling webhooks).
 *
 * @param id           the call's id, the same in all its events, or null
 * @param event        {@code connect} or {@code terminate}, or null if only the status changed
 * @param status       {@code RINGING}, {@code ACCEPTED}, {@code REJECTED}, {@code COMPLETED} and the like, or null
 * @param direction    {@code USER_INITIATED} or {@code BUSINESS_INITIATED}, or null
 * @param customer     who the call is with
 * @param timestamp    when it happened, or null
 * @param sdpType      {@code offer} or {@code answer}, or null
 * @param sdp          the description of the call's audio (RFC 8866), or null
 * @param duration     how long the call took, in seconds, or null
 * @param callbackData what was given when the call was made, or null
 * @param errors       what went wrong
 * @param json         the payload, narrowed to this event
 */
public record CallEvent(String id, String event, String status, String direction, Party customer, Instant timestamp,
        String sdpType, String sdp, Integer duration, String callbackData, List<WabaError> errors, JsonNode json)
        implements
            WabaEvent {

    private static final String OURS = "BUSINESS_INITIATED";

    public CallEvent {
        errors = List.copyOf(errors);
    }

    static CallEvent read(JsonNode call, JsonNode contact, JsonNode json) {
        String direction = Nodes.id(call, "direction");
        JsonNode session = Nodes.object(call, "session");
        return new CallEvent(
                Nodes.id(call, "id"),
                Nodes.id(call, "event"),
                Nodes.id(call, "status"),
                direction,
                customer(call, contact, OURS.equals(direction) ? "to" : "from"),
                Nodes.instant(call, "timestamp"),
                Nodes.id(session, "sdp_type"),
                Nodes.text(session, "sdp"),
                Nodes.integer(call, "duration"),
                Nodes.text(call, "biz_opaque_callback_data"),
                CloudEnvelope.errors(call, json),
                json);
    }

    private static Party customer(JsonNode call, JsonNode contact, String side) {
        return Party.of(
                Nodes.firstId(call, side, "recipient_id"),
                Nodes.firstId(call, side + "_user_id", "recipient_user_id"),
                Nodes.firstId(call, side + "_parent_user_id", "recipient_parent_user_id"),
                contact,
                null);
    }

    @Override
    public EventType eventType() {
        return EventType.CALL;
    }

    @Override
    public String chat() {
        return customer.chat();
    }

    @Override
    public List<String> chatAliases() {
        return customer.chatAliases();
    }

    @Override
    public Optional<String> dedupKey() {
        return id == null ? Optional.empty() : Optional.of(EventKeys.of("c", id, event, status));
    }

    @Override
    public String toString() {
        return "CallEvent[event=" + SafeText.word(event) + ", id=" + SafeText.messageId(id) + "]";
    }
}
