package io.github.camelwaba.faults;

import java.util.List;
import java.util.Map;

import io.github.camelwaba.faults.LedgerLine.Kind;
import io.github.camelwaba.faults.Traffic.Message;

/**
 * What the ledger says about the events that were answered 200.
 *
 * @param lines      how many lines of each kind there are
 * @param lost       ids of those whose route never ended, though nobody discarded or erased them
 * @param marked     how many times the route was given an event again, and told so
 * @param unmarked   ids of those that it was given again as if for the first time
 * @param repeated   ids of those that it was given again though it had not failed, nobody replayed them and nothing was killed
 * @param disordered ids of those that a later one of the same chat overtook, though they were not dead
 * @param risen      ids of those that it was given after they had been discarded or erased
 * @param unknown    ids that nobody has written
 */
record Verdict(Map<Kind, Integer> lines, List<String> lost, int marked, List<String> unmarked, List<String> repeated,
        List<String> disordered, List<String> risen, List<String> unknown) {

    /**
     * @param written all messages by id
     */
    static Verdict of(Map<String, Message> written, List<LedgerLine> ledger) {
        Judge judge = new Judge(written);
        ledger.forEach(judge::read);
        return judge.verdict();
    }

    int count(Kind kind) {
        return lines.getOrDefault(kind, 0);
    }
}
