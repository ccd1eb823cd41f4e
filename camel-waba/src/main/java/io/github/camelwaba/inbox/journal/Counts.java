package io.github.camelwaba.inbox.journal;

/**
 * What a partition holds.
 *
 * @param pending how many events are to be done
 * @param dead    how many were set aside
 */
record Counts(int pending, int dead) {

    static final Counts NONE = new Counts(0, 0);
}
