package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The result of a contact check that was not waited for (Meta, On-Premises reference: Contacts).
 *
 * @param input  the phone number as it was asked about, or null
 * @param status {@code valid}, {@code invalid}, {@code failed} or {@code processing}, or null
 * @param waId   the WhatsApp id of a valid number, or null
 * @param json   the payload, narrowed to this result
 */
public record ContactEvent(String input, String status, String waId, JsonNode json) implements WabaEvent {

    static ContactEvent read(JsonNode contact, JsonNode json) {
        return new ContactEvent(Nodes.id(contact, "input"), Nodes.id(contact, "status"),
                Party.digits(Nodes.id(contact, "wa_id")), json);
    }

    @Override
    public EventType eventType() {
        return EventType.CONTACT;
    }

    @Override
    public String chat() {
        return waId;
    }

    @Override
    public String toString() {
        return "ContactEvent[status=" + SafeText.word(status) + "]";
    }
}
