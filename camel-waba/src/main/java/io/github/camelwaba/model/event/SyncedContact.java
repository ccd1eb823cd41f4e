package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * A change in the address book of the WhatsApp Business app (360dialog: Coexistence webhooks, {@code smb_app_state_sync}).
 *
 * @param action      {@code add} or {@code remove}, or null
 * @param phoneNumber the number in digits, or null
 * @param userId      the business-scoped user id, or null
 * @param username    the name by which WhatsApp finds the person, or null
 * @param fullName    the name in the address book, or null
 * @param firstName   its first part, or null
 */
public record SyncedContact(String action, String phoneNumber, String userId, String username, String fullName,
        String firstName) {

    static SyncedContact read(JsonNode change) {
        JsonNode contact = Nodes.object(change, "contact");
        return new SyncedContact(
                Nodes.id(change, "action"),
                Party.digits(Nodes.id(contact, "phone_number")),
                Nodes.id(contact, "user_id"),
                Nodes.id(contact, "username"),
                Nodes.text(contact, "full_name"),
                Nodes.text(contact, "first_name"));
    }

    @Override
    public String toString() {
        return "SyncedContact[action=" + SafeText.word(action) + "]";
    }
}
