package io.github.camelwaba.producer;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.Dialect;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.result.ContactsResult;
import io.github.camelwaba.model.result.SendResult;

/**
 * Sends; where that is asked for and the contact is unknown to WhatsApp's client (404, code 1006), lets it check the contact
 * and sends once more, to the WhatsApp id that the check gave. On-Premise only (Meta, On-Premises reference: Contacts).
 */
final class ContactCheck {

    private static final int UNKNOWN_CONTACT = 1006;

    private final WabaClient client;
    private final boolean enabled;

    ContactCheck(WabaClient client, boolean enabled) {
        this.client = client;
        this.enabled = enabled;
    }

    SendResult send(Channel channel, ObjectNode payload) {
        try {
            return client.send(channel, payload);
        } catch (WabaException e) {
            boolean unknown = e.getHttpResponseCode() == 404 && Integer.valueOf(UNKNOWN_CONTACT).equals(e.getCode());
            if (!enabled || !unknown || !Dialect.of(channel.hosting()).hasContactCheck()) {
                throw e;
            }
            String waId = check(channel, payload.path("to").asText());
            if (waId == null) {
                throw e;
            }
            return client.send(channel, payload.deepCopy().put("to", waId));
        }
    }

    private String check(Channel channel, String number) {
        ContactsResult result = client.checkContacts(channel, List.of(number), true, true);
        return result.contacts().stream().map(ContactsResult.Contact::waId).filter(id -> id != null).findFirst().orElse(null);
    }
}
