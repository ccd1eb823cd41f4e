package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;

/**
 * Contact cards (Meta, Messages reference: contacts object).
 */
public final class ContactsMessage extends QuotingMessage<ContactsMessage> {

    /** Meta, Messages reference: contacts object, at most 257 contacts. */
    public static final int MAX_CONTACTS = 257;

    private ContactsMessage(MessageState state) {
        super(MessageKind.CONTACTS, state);
    }

    /**
     * @param  contacts                the cards
     * @return                         the message
     * @throws InvalidMessageException if there is no card, or more than {@link #MAX_CONTACTS}
     */
    public static ContactsMessage of(OutboundContact... contacts) {
        return of(Arrays.asList(contacts));
    }

    /**
     * @param  contacts                the cards
     * @return                         the message
     * @throws InvalidMessageException if there is no card, or more than {@link #MAX_CONTACTS}
     */
    public static ContactsMessage of(List<OutboundContact> contacts) {
        return new ContactsMessage(MessageState.of(MessagePart.array(
                Checks.items("contacts", contacts, 1, MAX_CONTACTS, "send them in several messages"))));
    }

    @Override
    ContactsMessage copy(MessageState changed) {
        return new ContactsMessage(changed);
    }
}
