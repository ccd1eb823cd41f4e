package io.github.camelwaba.inbox.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.github.camelwaba.inbox.PersonSearch;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;
import org.h2.mvstore.MVMap;

/**
 * Takes the events that name a person out of a partition, a piece at a time: first those that are to be done, then the dead.
 */
final class Erasure {

    private final PersonSearch person;
    private final int piece;
    private Slot nextSlot = new Slot("", Long.MIN_VALUE);
    private Long nextDead = Long.MIN_VALUE;
    private int erased;

    /**
     * @param piece how many events are looked at in one piece
     */
    Erasure(PersonSearch person, int piece) {
        this.person = person;
        this.piece = piece;
    }

    int erased() {
        return erased;
    }

    /**
     * @return whether there is more to look at
     */
    boolean erasePiece(Partition partition) {
        if (nextSlot != null) {
            eraseQueued(partition);
            return true;
        }
        eraseDead(partition);
        if (nextDead != null) {
            return true;
        }
        eraseAliases(partition);
        return false;
    }

    private void eraseQueued(Partition partition) {
        Iterator<Slot> slots = partition.queue().keyIterator(nextSlot);
        List<Slot> found = new ArrayList<>();
        int seen = 0;
        nextSlot = null;
        while (slots.hasNext()) {
            Slot slot = slots.next();
            if (++seen > piece) {
                nextSlot = slot;
                break;
            }
            if (person.isLane(slot.lane()) || isNamedIn(partition.events().get(slot.seq()))) {
                found.add(slot);
            }
        }
        found.forEach(partition::done);
        erased += found.size();
    }

    private void eraseDead(Partition partition) {
        Iterator<Long> ids = partition.deadEvents().keyIterator(nextDead);
        List<Long> found = new ArrayList<>();
        int seen = 0;
        nextDead = null;
        while (ids.hasNext()) {
            Long id = ids.next();
            if (++seen > piece) {
                nextDead = id;
                break;
            }
            if (isNamedIn(partition.events().get(id))) {
                found.add(id);
            }
        }
        found.forEach(partition::discard);
        erased += found.size();
    }

    private boolean isNamedIn(byte[] bytes) {
        try {
            StoredEvent stored = StoredEvent.read(bytes);
            return person.isLane(stored.lane()) || person.isNamedIn(WabaJson.parse(stored.json()));
        } catch (WabaJsonException | UnreadableEntryException e) {
            // of an event that this version cannot read too much is erased rather than too little
            return person.isIn(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void eraseAliases(Partition partition) {
        for (MVMap<String, String> generation : partition.aliases().generations()) {
            List<String> found = new ArrayList<>();
            generation.entrySet().forEach(alias -> {
                if (person.isLane(alias.getKey()) || person.isLane(alias.getValue())) {
                    found.add(alias.getKey());
                }
            });
            found.forEach(generation::remove);
        }
    }
}
