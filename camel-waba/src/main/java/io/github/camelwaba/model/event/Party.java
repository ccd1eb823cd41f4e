package io.github.camelwaba.model.event;

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
     * @return the WhatsApp id, else the business-scoped user id, else null
     */
    public String id() {
        return waId != null ? waId : userId;
    }

    /**
     * @return the group, else the person, else null
     */
    public String chat() {
        return groupId != null ? groupId : id();
    }

    @Override
    public String toString() {
        return "Party[]";
    }
}
