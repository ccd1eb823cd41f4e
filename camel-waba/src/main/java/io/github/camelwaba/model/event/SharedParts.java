package io.github.camelwaba.model.event;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What a payload holds beside its events, such as members that are not known yet. It goes along with each of the events, so
 * that it is there whichever of them a route looks at; if it is large and there are several it is an event of its own, or
 * a payload could make itself many times as large as it is.
 */
final class SharedParts {

    /** What may go along with each of several events, in characters of JSON. */
    static final int MAX_REPEATED = 4096;

    private static final String CONTACTS = "contacts";

    private final JsonNode payload;
    private final boolean single;
    private final ObjectNode parts = WabaJson.object();
    private final boolean along;

    SharedParts(JsonNode payload, int events, List<JsonNode> contacts, ObjectNode others) {
        this.payload = payload;
        this.single = events == 1;
        if (!contacts.isEmpty()) {
            parts.putArray(CONTACTS).addAll(contacts);
        }
        parts.setAll(others);
        this.along = single || parts.isEmpty() || WabaJson.toText(parts).length() <= MAX_REPEATED;
    }

    /**
     * @param  name    the array that the entry is from
     * @param  entry   a message, a status or an error
     * @param  contact the contact that it is from or for, or null
     * @return         a payload with just these, and with what goes along; the payload itself if there is no other event
     */
    JsonNode narrow(String name, JsonNode entry, JsonNode contact) {
        if (single) {
            return payload;
        }
        ObjectNode json = with(contact);
        json.putArray(name).add(entry);
        return json;
    }

    /**
     * @param  contact the result of a contact check
     * @return         a payload with just this, and with what goes along; the payload itself if there is no other event
     */
    JsonNode narrow(JsonNode contact) {
        return single ? payload : with(contact);
    }

    private ObjectNode with(JsonNode contact) {
        ObjectNode json = WabaJson.object();
        if (along) {
            json.setAll(parts);
        }
        if (contact != null) {
            ArrayNode contacts = json.arrayNode().add(contact);
            if (json.get(CONTACTS) instanceof ArrayNode others) {
                contacts.addAll(others);
            }
            json.set(CONTACTS, contacts);
        }
        return json;
    }

    /**
     * @return what is too large to go along
     */
    Optional<JsonNode> apart() {
        return along ? Optional.empty() : Optional.of(parts);
    }
}
