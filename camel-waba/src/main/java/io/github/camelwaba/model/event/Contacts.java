package io.github.camelwaba.model.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * The {@code contacts} of a payload, which are of two sorts: results of contact checks, and profiles of those whom the messages
 * and statuses beside them are from or for.
 */
final class Contacts {

    /** Where the entries of all arrays name whom they are from or for. */
    private static final List<String> IDS = List.of("from", "from_user_id", "recipient_id", "recipient_user_id",
            "recipient_participant_id", "recipient_participant_user_id", "to", "to_user_id", "wa_id", "user_id");

    private final List<JsonNode> results = new ArrayList<>();
    private final List<JsonNode> profiles = new ArrayList<>();
    private final Map<String, JsonNode> profilesById = new HashMap<>();
    private final JsonNode only;
    private final JsonNode doubtful;

    /**
     * @param contacts the contacts of the payload
     * @param entries  the entries of its arrays
     */
    Contacts(List<JsonNode> contacts, List<JsonNode> entries) {
        for (JsonNode contact : contacts) {
            if (isResult(contact)) {
                results.add(contact);
            } else {
                profiles.add(contact);
                index(contact, "wa_id");
                index(contact, "user_id");
            }
        }
        Set<JsonNode> named = Collections.newSetFromMap(new IdentityHashMap<>());
        entries.forEach(entry -> named.add(byId(entry)));
        List<JsonNode> left = profiles.stream().filter(profile -> !named.contains(profile)).toList();
        long people = entries.stream().filter(entry -> byId(entry) == null).map(Contacts::person).filter(Objects::nonNull)
                .distinct().count();
        // WhatsApp writes some numbers in two ways, as those of Brazil and Mexico: from and wa_id then differ
        JsonNode last = left.size() == 1 && left.get(0).isObject() ? left.get(0) : null;
        only = people == 1 ? last : null;
        doubtful = people > 1 ? last : null;
    }

    /** Whether it is the result of a contact check. */
    static boolean isResult(JsonNode contact) {
        return contact.isObject() && (contact.has("status") || contact.has("input"));
    }

    private static String person(JsonNode entry) {
        return IDS.stream().map(name -> Nodes.id(entry, name)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void index(JsonNode contact, String name) {
        String id = Nodes.id(contact, name);
        if (id != null) {
            profilesById.putIfAbsent(id, contact);
        }
    }

    /**
     * @return the results of contact checks
     */
    List<JsonNode> results() {
        return results;
    }

    /**
     * @param  entry a message or a status
     * @return       the profile of the one it is from or for, or null
     */
    JsonNode of(JsonNode entry) {
        JsonNode profile = byId(entry);
        return profile == null && person(entry) != null ? only : profile;
    }

    private JsonNode byId(JsonNode entry) {
        for (String name : IDS) {
            String id = Nodes.id(entry, name);
            JsonNode profile = id == null ? null : profilesById.get(id);
            if (profile != null) {
                return profile;
            }
        }
        String moved = Nodes.id(Nodes.object(entry, "message"), "recipient_id");
        return moved == null ? null : profilesById.get(moved);
    }

    /**
     * @param  entries all messages and statuses
     * @return         the profiles that belong to none of them, without {@link #doubtful()}
     */
    List<JsonNode> claimedByNone(List<JsonNode> entries) {
        Set<JsonNode> claimed = Collections.newSetFromMap(new IdentityHashMap<>());
        entries.forEach(entry -> claimed.add(of(entry)));
        return profiles.stream().filter(profile -> !claimed.contains(profile) && profile != doubtful).toList();
    }

    /**
     * @return the profile that could be that of several people, or null; beside one of them alone it would be taken for theirs
     */
    JsonNode doubtful() {
        return doubtful;
    }
}
