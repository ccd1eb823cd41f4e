package io.github.camelwaba.model.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.ChannelResolver;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.UserId;

/**
 * Who is at the other end of a message or a status.
 *
 * @param waId         the WhatsApp id, a phone number in digits, or null: some people show none
 * @param userId       the id by which the business knows a person without a number, or null; Cloud only
 * @param parentUserId the id that several business portfolios share for the person, or null; Cloud only
 * @param username     the name by which WhatsApp finds the person, or null: nothing can be sent to it; Cloud only
 * @param profileName  the name that the person chose in WhatsApp, or null
 * @param groupId      the group that the message is in, or null
 */
public record Party(String waId, String userId, String parentUserId, String username, String profileName, String groupId) {

    /**
     * @param  waId         the WhatsApp id as the entry has it, or null: then the contact's counts
     * @param  userId       the business-scoped user id as the entry has it, or null: then the contact's counts
     * @param  parentUserId the id that portfolios share as the entry has it, or null: then the contact's counts
     * @param  contact      the contact that the entry is from or for, or null
     * @param  groupId      the group, or null
     * @return              all that is known about who it is
     */
    static Party of(String waId, String userId, String parentUserId, JsonNode contact, String groupId) {
        // some payloads name a person without a number where the number stands
        boolean hidden = UserId.isUserId(waId);
        String number = waId != null && !hidden ? waId : Nodes.id(contact, "wa_id");
        String id = userId == null && hidden ? waId : userId;
        JsonNode profile = Nodes.object(contact, "profile");
        return new Party(
                UserId.isUserId(number) ? null : digits(number),
                id != null ? id : Nodes.id(contact, "user_id"),
                parentUserId != null ? parentUserId : Nodes.id(contact, "parent_user_id"),
                Nodes.id(profile, "username"),
                Nodes.text(profile, "name"),
                groupId);
    }

    /**
     * @param  number a phone number as a payload has it, or null
     * @return        its digits; the text as it is where it is no phone number
     */
    static String digits(String number) {
        String digits = number == null ? null : ChannelResolver.digits(number);
        return digits == null ? number : digits;
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
     * @return the business-scoped user id of a person whose number is known too and names the chat; else none
     */
    public List<String> chatAliases() {
        return groupId == null && waId != null && userId != null ? List.of(userId) : List.of();
    }

    @Override
    public String toString() {
        return "Party[]";
    }
}
