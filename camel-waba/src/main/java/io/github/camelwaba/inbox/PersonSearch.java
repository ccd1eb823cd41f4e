package io.github.camelwaba.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.ChannelResolver;

/**
 * Finds the events that name a person: as sender, recipient, contact, or anywhere else in their JSON.
 */
public final class PersonSearch {

    private static final int MAX_NUMBER = 64;

    private final String person;

    /**
     * @param person a phone number in digits, or a business-scoped user id
     */
    public PersonSearch(String person) {
        this.person = person;
    }

    /** Whether any text in the JSON is the person's id, however a phone number is written. */
    public boolean isNamedIn(JsonNode json) {
        if (json.isTextual()) {
            return isIdIn(json.textValue());
        }
        for (JsonNode child : json) {
            if (isNamedIn(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIdIn(String text) {
        return text.equals(person) || text.length() < MAX_NUMBER && person.equals(ChannelResolver.digits(text));
    }

    /** Whether the person's id is anywhere in a text. */
    public boolean isIn(String text) {
        return text.contains(person);
    }

    /** Whether the name of a lane is that of the chat with the person. */
    public boolean isLane(String lane) {
        return lane.endsWith("|" + person);
    }
}
