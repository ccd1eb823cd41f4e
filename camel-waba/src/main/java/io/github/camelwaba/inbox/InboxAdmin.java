package io.github.camelwaba.inbox;

/**
 * What an operator may ask of an inbox, and have done: the operation <code>waba:inbox</code>.
 */
public interface InboxAdmin {

    /** How it is doing. */
    InboxStatus status();

    /**
     * The events that were set aside because the route failed on them too often, the oldest first.
     *
     * @param limit  how many at the most
     * @param offset how many to pass over
     */
    DeadEvents listDead(int limit, int offset);

    /**
     * Gives a dead event to the route again, at the end of its chat.
     *
     * @param  id the id of the dead event; null for all that are dead now
     * @return    how many
     */
    int replay(Long id);

    /**
     * Drops a dead event for good.
     *
     * @param  id the id of the dead event; null for all that are dead now
     * @return    how many
     */
    int discard(Long id);

    /**
     * Drops all events, dead or to be done, that name a person. An event that the route has at the moment is not called back.
     *
     * @param  person a phone number in digits, or a business-scoped user id
     * @return        how many
     */
    int erase(String person);
}
