package io.github.camelwaba.inbox;

import java.util.List;

import io.github.camelwaba.config.InboxKind;

/**
 * What an operator has done in an inbox in memory.
 */
final class MemoryAdmin implements InboxAdmin {

    private final MemoryInbox inbox;
    private final String path;

    MemoryAdmin(MemoryInbox inbox, String path) {
        this.inbox = inbox;
        this.path = path;
    }

    @Override
    public InboxStatus status() {
        return new InboxStatus(InboxKind.MEMORY.word(), path, inbox.pending(), inbox.dead(), 0, inbox.trouble());
    }

    @Override
    public DeadEvents listDead(int limit, int offset) {
        synchronized (inbox) {
            return new DeadEvents(inbox.shelf().list(limit, offset), inbox.dead());
        }
    }

    @Override
    public int replay(Long id) {
        synchronized (inbox) {
            List<InboxEvent> events = inbox.shelf().take(id);
            inbox.runAgain(events);
            return events.size();
        }
    }

    @Override
    public int discard(Long id) {
        synchronized (inbox) {
            return inbox.shelf().take(id).size();
        }
    }

    @Override
    public int erase(String person) {
        PersonSearch search = new PersonSearch(person);
        synchronized (inbox) {
            return inbox.shelf().takeIf(entry -> names(search, entry.event())).size()
                    + inbox.skip(event -> names(search, event));
        }
    }

    private static boolean names(PersonSearch search, InboxEvent event) {
        return search.isLane(event.lane()) || search.isNamedIn(event.event().json());
    }
}
