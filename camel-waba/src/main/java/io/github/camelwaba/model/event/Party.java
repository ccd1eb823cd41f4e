package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * Who is at the other end of a message or a status.
 *
 * @param waId        the WhatsApp id, a phone number in digits, or null: some people show none
 * @param userId      the id by which the business knows a person without a number, or null; Cloud only
 * @param profileName the name that the person chose in WhatsApp, or null
 * @param groupId     the group that the message is in, or null
 */
public record Party(String waId, String userId, String profileName, String groupId) {

    /**
     * @param  waId    the WhatsApp id as the entry has it, or null: then the contact's counts
     * @param  userId  the business-scoped user id as the entry has it, or null: then the contact's counts
     * @param  contact the contact that the entry is from or for, or null
     * @param  groupId the group, or null
     * @return         all that is known about who it is
     */
    static Party of(String waId, String userId, JsonNode contact, String groupId) {
        return new Party(
                waId != null ? waId : Nodes.id(contact, "wa_id"),
                userId != null ? userId : Nodes.id(contact, "user_id"),
                Nodes.text(Nodes.object(contact, "profile"), "name"),
                groupId);
    }

    /**
     * @return the WhatsApp id, else the business-scoped user id, else null
     */
    public String id() {
        return waId != null ? waId : userId;
    }

    /**
     * Who the chat is with. A person who shows a number has the same chat with and without a business-scoped user id; of one
     * who shows none only that id is known, and it is a chat of its own until a payload names the number beside it.
     *
     * @return the group, else the person, else null
     */
    public String chat() {
        return groupId != null ? groupId : id();
    }

    /**
     * @return the business-scoped user id of a person whose number is known too and names the chat; else null
     */
    public String chatAlias() {
        return groupId == null && waId != null ? userId : null;
    }

    @Override
    public String toString() {
        return "Party[]";
    }
}
