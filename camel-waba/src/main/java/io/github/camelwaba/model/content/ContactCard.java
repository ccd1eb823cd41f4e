package io.github.camelwaba.model.content;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;

/**
 * One shared contact card: what most routes need of it, and all of it as JSON (Meta, On-Premises reference: Webhooks, inbound
 * contacts).
 *
 * @param formattedName the whole name, or null
 * @param firstName     the first name, or null
 * @param lastName      the last name, or null
 * @param company       where the person works, or null
 * @param phones        the phone numbers
 * @param emails        the e-mail addresses
 * @param json          the card with everything else, such as addresses, pages and the birthday
 */
public record ContactCard(String formattedName, String firstName, String lastName, String company, List<Phone> phones,
        List<String> emails, JsonNode json) implements JsonBacked {

    /**
     * A phone number on a card.
     *
     * @param phone the number as its owner wrote it, or null
     * @param type  {@code CELL}, {@code HOME}, {@code WORK} and the like, or null
     * @param waId  the WhatsApp id behind the number, or null
     */
    public record Phone(String phone, String type, String waId) {

        static Phone read(JsonNode phone) {
            return new Phone(Nodes.text(phone, "phone"), Nodes.text(phone, "type"), Nodes.id(phone, "wa_id"));
        }

        @Override
        public String toString() {
            return "Phone[]";
        }
    }

    public ContactCard {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    static ContactCard read(JsonNode card) {
        JsonNode name = Nodes.object(card, "name");
        return new ContactCard(
                Nodes.text(name, "formatted_name"),
                Nodes.text(name, "first_name"),
                Nodes.text(name, "last_name"),
                Nodes.text(Nodes.object(card, "org"), "company"),
                Nodes.objects(card, "phones", Phone::read),
                Nodes.objects(card, "emails", email -> Nodes.text(email, "email")),
                card);
    }

    @Override
    public String toString() {
        return "ContactCard[]";
    }
}
