package io.github.camelwaba.faults;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Counts the different events that the route was given, without reading the whole ledger each time. */
final class Arrivals {

    private final LedgerClient ledger;
    private final Predicate<String> counted;
    private final Set<String> ids = new HashSet<>();
    private int read;

    /**
     * @param counted by their id, the events that count
     */
    Arrivals(LedgerClient ledger, Predicate<String> counted) {
        this.ledger = ledger;
        this.counted = counted;
    }

    synchronized int count() {
        for (LedgerLine line : ledger.linesFrom(read)) {
            read++;
            if (line.kind() == LedgerLine.Kind.BEGUN && counted.test(line.id())) {
                ids.add(line.id());
            }
        }
        return ids.size();
    }
}
