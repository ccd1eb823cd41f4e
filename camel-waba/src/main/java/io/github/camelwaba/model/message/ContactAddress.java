package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A postal address on a contact card to send (Meta, Messages reference: contacts object, addresses).
 *
 * @param street      street and house, or null
 * @param city        the city, or null
 * @param state       the state or region, or null
 * @param zip         the postal code, or null
 * @param country     the name of the country, or null
 * @param countryCode the country, two letters as of ISO 3166, or null
 */
public record ContactAddress(String street, String city, String state, String zip, String country, String countryCode) {

    /**
     * @throws InvalidMessageException if there is nothing in it
     */
    public ContactAddress {
        if (json(street, city, state, zip, country, countryCode).isEmpty()) {
            throw new InvalidMessageException("contacts.addresses", "must not be empty: give it, or leave it out");
        }
    }

    ObjectNode toJson() {
        return json(street, city, state, zip, country, countryCode);
    }

    private static ObjectNode json(String street, String city, String state, String zip, String country, String code) {
        ObjectNode json = WabaJson.object();
        put(json, "street", street);
        put(json, "city", city);
        put(json, "state", state);
        put(json, "zip", zip);
        put(json, "country", country);
        put(json, "country_code", code);
        return json;
    }

    private static void put(ObjectNode json, String member, String value) {
        if (value != null && !value.isBlank()) {
            json.put(member, value);
        }
    }

    @Override
    public String toString() {
        return "ContactAddress[]";
    }
}
