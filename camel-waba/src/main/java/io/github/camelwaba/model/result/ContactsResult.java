package io.github.camelwaba.model.result;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * Which numbers have WhatsApp, as far as On-Premise tells: from client 2.43 on it calls every number valid (Meta, On-Premises
 * reference: Contacts).
 *
 * @param contacts the numbers, in the answer's order
 * @param json     the whole answer
 */
public record ContactsResult(List<Contact> contacts, JsonNode json) implements JsonBacked {

    /**
     * One number.
     *
     * @param input  the number as it was given, or null
     * @param status {@code processing}, {@code valid}, {@code invalid} or {@code failed}, or null
     * @param waId   the WhatsApp id behind it, or null
     */
    public record Contact(String input, String status, String waId) {

        static Contact read(JsonNode contact) {
            return new Contact(Nodes.id(contact, "input"), Nodes.id(contact, "status"), Nodes.id(contact, "wa_id"));
        }

        /**
         * @return whether it has WhatsApp
         */
        public boolean isValid() {
            return "valid".equals(status);
        }

        @Override
        public String toString() {
            return "Contact[status=" + SafeText.word(status) + "]";
        }
    }

    public ContactsResult {
        contacts = List.copyOf(contacts);
    }

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static ContactsResult read(JsonNode json) {
        return new ContactsResult(Nodes.objects(json, "contacts", Contact::read), json);
    }

    @Override
    public String toString() {
        return "ContactsResult[contacts=" + contacts.size() + "]";
    }
}
