package io.github.camelwaba.inbox.journal;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelwaba.inbox.InboxEvent;

/**
 * An event that goes to the route.
 *
 * @param id     its number: the order of acceptance
 * @param chat   the chat whose order it keeps
 * @param before how far it had come
 * @param event  the event, where it is still in memory; otherwise null
 * @param stored the event as the disk has it; null where it is still in memory, or is damaged
 * @param erased whether it was erased since it was chosen
 */
record Chosen(long id, String chat, Progress before, InboxEvent event, StoredEvent stored, AtomicBoolean erased) {

    Chosen(long id, String chat, Progress before, InboxEvent event, StoredEvent stored) {
        this(id, chat, before, event, stored, new AtomicBoolean());
    }

    /**
     * The event to give to the route.
     *
     * @throws UnreadableEntryException if the disk gave back something else than was written, or this version cannot read it
     */
    InboxEvent toInboxEvent() {
        if (event != null) {
            return event;
        }
        if (stored == null) {
            throw new UnreadableEntryException("An event of the journal is damaged: its checksum is wrong");
        }
        return stored.toInboxEvent();
    }

    @Override
    public String toString() {
        return "Chosen[id=" + id + "]";
    }
}
