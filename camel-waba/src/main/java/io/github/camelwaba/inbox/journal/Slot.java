package io.github.camelwaba.inbox.journal;

/**
 * The place of an event in its lane.
 *
 * @param seq the number of the event: the order of acceptance
 */
record Slot(String lane, long seq) implements Comparable<Slot> {

    @Override
    public int compareTo(Slot other) {
        int order = lane.compareTo(other.lane);
        return order != 0 ? order : Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return "Slot[seq=" + seq + "]";
    }
}
