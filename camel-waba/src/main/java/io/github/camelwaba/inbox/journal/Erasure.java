package io.github.camelwaba.inbox.journal;

import java.nio.charset.StandardCharsets;

import io.github.camelwaba.inbox.PersonSearch;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * Takes the events that name a person out of what is kept for a webhook, a piece at a time.
 */
final class Erasure {

    private final PersonSearch person;
    private final int piece;
    private long after;
    private boolean eventsDone;
    private String aliasesAfter = "";
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
    boolean erasePiece(EventTable table) {
        if (!eventsDone) {
            EventTable.Erased piecemeal = table.eraseEvents(after, piece, this::isNamedIn);
            erased += piecemeal.count();
            after = piecemeal.last();
            eventsDone = after == 0;
            return true;
        }
        aliasesAfter = table.aliases().erase(aliasesAfter, piece, person::isLane);
        return aliasesAfter != null;
    }

    private boolean isNamedIn(EventTable.AnyEvent event) {
        if (person.isLane(event.chat()) || person.isLane(event.cameAs())) {
            return true;
        }
        try {
            return person.isNamedIn(WabaJson.parse(event.json()));
        } catch (WabaJsonException e) {
            // of an event that this version cannot read too much is erased rather than too little
            return person.isIn(new String(event.json(), StandardCharsets.UTF_8));
        }
    }
}
