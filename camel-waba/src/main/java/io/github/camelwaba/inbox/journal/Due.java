package io.github.camelwaba.inbox.journal;

/**
 * When the head of a lane may go to the route: those that were never there first, in the order of acceptance.
 *
 * @param at  milliseconds since 1970; 0 for at once
 * @param seq the number of the event
 */
record Due(long at, long seq) implements Comparable<Due> {

    @Override
    public int compareTo(Due other) {
        int order = Long.compare(at, other.at);
        return order != 0 ? order : Long.compare(seq, other.seq);
    }
}
