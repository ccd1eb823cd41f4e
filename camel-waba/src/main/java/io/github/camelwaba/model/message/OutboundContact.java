package io.github.camelwaba.model.message;

import java.time.LocalDate;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A contact card to send (Meta, Messages reference: contacts object). One that came in is a
 * {@link io.github.camelwaba.model.content.ContactCard}.
 *
 * <pre>
 * OutboundContact.of("Ada", "Park").phone("+4915550002222", PhoneType.CELL).company("Example")
 * </pre>
 */
public final class OutboundContact extends MessagePart {

    /** What a phone number is for (Meta, Messages reference: contacts object, phones). */
    public enum PhoneType {
        CELL, MAIN, IPHONE, HOME, WORK
    }

    /** Where an address of any sort belongs (Meta, Messages reference: contacts object, addresses, emails, urls). */
    public enum Place {
        HOME, WORK
    }

    private static final String ADVICE = "give it, or leave it out";

    private OutboundContact(ObjectNode json) {
        super(json);
    }

    /**
     * @param  firstName               the first name
     * @param  lastName                the last name
     * @return                         a card for that person, shown as first and last name
     * @throws InvalidMessageException if one of both is empty
     */
    public static OutboundContact of(String firstName, String lastName) {
        return new OutboundContact(WabaJson.object()).name("first_name", firstName).name("last_name", lastName)
                .formattedName(firstName + " " + lastName);
    }

    /**
     * @param  name                    the only name of a person, or the name of a company
     * @return                         a card with that name
     * @throws InvalidMessageException if it is empty
     */
    public static OutboundContact of(String name) {
        // a name needs one part at least beside the whole
        return new OutboundContact(WabaJson.object()).name("first_name", name).formattedName(name);
    }

    /**
     * @param  name                    the whole name as it is to be shown
     * @return                         the card with it
     * @throws InvalidMessageException if it is empty
     */
    public OutboundContact formattedName(String name) {
        return name("formatted_name", name);
    }

    /**
     * @param  name                    the names between the first and the last
     * @return                         the card with them
     * @throws InvalidMessageException if they are empty
     */
    public OutboundContact middleName(String name) {
        return name("middle_name", name);
    }

    /**
     * @param  prefix                  what stands before the name, such as a title
     * @return                         the card with it
     * @throws InvalidMessageException if it is empty
     */
    public OutboundContact prefix(String prefix) {
        return name("prefix", prefix);
    }

    /**
     * @param  suffix                  what stands after the name
     * @return                         the card with it
     * @throws InvalidMessageException if it is empty
     */
    public OutboundContact suffix(String suffix) {
        return name("suffix", suffix);
    }

    /**
     * @param  date                    the day of birth
     * @return                         the card with it
     * @throws InvalidMessageException if it is missing
     */
    public OutboundContact birthday(LocalDate date) {
        Checks.given("contacts.birthday", date, ADVICE);
        return with(card -> card.put("birthday", date.toString()));
    }

    /**
     * @param  number                  a phone number
     * @param  type                    what it is for
     * @return                         the card with it, after those given before
     * @throws InvalidMessageException if one of both is missing
     */
    public OutboundContact phone(String number, PhoneType type) {
        return add("phones", "phone", number, type);
    }

    /**
     * @param  number                  a phone number with WhatsApp
     * @param  type                    what it is for
     * @param  waId                    its WhatsApp id, so that the card has a button to write to it
     * @return                         the card with it, after those given before
     * @throws InvalidMessageException if one of them is missing
     */
    public OutboundContact phone(String number, PhoneType type, String waId) {
        Checks.present("contacts.phones.wa_id", waId, ADVICE);
        return phone(number, type).with(card -> {
            ArrayNode phones = card.withArray("phones");
            ((ObjectNode) phones.get(phones.size() - 1)).put("wa_id", waId);
        });
    }

    /**
     * @param  address                 an e-mail address
     * @param  place                   where it belongs
     * @return                         the card with it, after those given before
     * @throws InvalidMessageException if one of both is missing
     */
    public OutboundContact email(String address, Place place) {
        return add("emails", "email", address, place);
    }

    /**
     * @param  url                     a page
     * @param  place                   where it belongs
     * @return                         the card with it, after those given before
     * @throws InvalidMessageException if one of both is missing
     */
    public OutboundContact url(String url, Place place) {
        return add("urls", "url", url, place);
    }

    /**
     * @param  address                 a postal address
     * @param  place                   where it belongs
     * @return                         the card with it, after those given before
     * @throws InvalidMessageException if one of both is missing
     */
    public OutboundContact address(ContactAddress address, Place place) {
        Checks.given("contacts.addresses", address, ADVICE);
        Checks.given("contacts.addresses.type", place, "say where it belongs");
        return with(card -> card.withArray("addresses").add(address.toJson().put("type", place.name())));
    }

    /**
     * @param  company                 where the person works
     * @return                         the card with it
     * @throws InvalidMessageException if it is empty
     */
    public OutboundContact company(String company) {
        return put("org", "company", company);
    }

    /**
     * @param  department              in which part of the company
     * @return                         the card with it
     * @throws InvalidMessageException if it is empty
     */
    public OutboundContact department(String department) {
        return put("org", "department", department);
    }

    /**
     * @param  title                   as what
     * @return                         the card with it
     * @throws InvalidMessageException if it is empty
     */
    public OutboundContact title(String title) {
        return put("org", "title", title);
    }

    private OutboundContact name(String member, String value) {
        return put("name", member, value);
    }

    private OutboundContact put(String object, String member, String value) {
        Checks.present("contacts." + object + "." + member, value, ADVICE);
        return with(card -> card.withObject("/" + object).put(member, value));
    }

    private OutboundContact add(String array, String member, String value, Enum<?> type) {
        Checks.present("contacts." + array + "." + member, value, ADVICE);
        Checks.given("contacts." + array + ".type", type, "say what it is for");
        return with(card -> card.withArray(array).addObject().put(member, value).put("type", type.name()));
    }

    private OutboundContact with(Consumer<ObjectNode> change) {
        ObjectNode card = toJson();
        change.accept(card);
        return new OutboundContact(card);
    }
}
