package io.github.camelwaba.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelwaba.faults.Traffic.Message;

/**
 * What the ledger says about the events that were answered 200.
 *
 * @param events     how many were answered 200
 * @param lost       ids of those that the route was never given
 * @param marked     how many times the route was given an event again, and told so
 * @param unmarked   ids of those that it was given again as if for the first time
 * @param disordered ids of those that it was given, for the first time, after a later one of the same chat
 * @param unknown    ids that nobody has written
 */
record Verdict(int events, List<String> lost, int marked, List<String> unmarked, List<String> disordered,
        List<String> unknown) {

    static Verdict of(Map<String, Message> written, Set<String> answered, List<LedgerLine> ledger) {
        Set<String> seen = new HashSet<>();
        Map<Integer, Integer> last = new HashMap<>();
        List<String> unmarked = new ArrayList<>();
        List<String> disordered = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int marked = 0;
        for (LedgerLine line : ledger) {
            Message message = written.get(line.id());
            if (message == null) {
                unknown.add(line.id());
            } else if (seen.add(line.id())) {
                if (last.merge(message.chat(), message.number(), Math::max) > message.number()) {
                    disordered.add(line.id());
                }
            } else if (line.redelivered()) {
                marked++;
            } else {
                unmarked.add(line.id());
            }
        }
        List<String> lost = answered.stream().filter(id -> !seen.contains(id)).sorted().toList();
        return new Verdict(answered.size(), lost, marked, List.copyOf(unmarked), List.copyOf(disordered), List.copyOf(unknown));
    }
}
