package io.github.camelwaba.model.content;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * Contact cards that somebody shared.
 *
 * @param contacts the cards
 */
public record ContactsContent(List<ContactCard> contacts) implements MessageContent {

    public ContactsContent {
        contacts = List.copyOf(contacts);
    }

    static ContactsContent read(JsonNode message) {
        JsonNode contacts = Nodes.get(message, "contacts");
        if (contacts == null || !contacts.isArray()) {
            return null;
        }
        return new ContactsContent(Nodes.objects(message, "contacts", ContactCard::read));
    }

    @Override
    public String toString() {
        return "ContactsContent[contacts=" + contacts.size() + "]";
    }
}
