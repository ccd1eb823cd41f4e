package io.github.camelwaba.faults;

import io.github.camelwaba.faults.Traffic.Message;

/** What has happened to an event so far. */
final class History {

    final String id;
    final Message message;
    boolean answered;
    boolean ended;
    boolean replaying;
    boolean replayed;
    boolean discarding;
    boolean discarded;
    /** Whether an erasure was asked for that must find it. */
    boolean erasing;
    boolean erased;
    private boolean begun;
    private boolean mayRepeat;
    private int kills;
    private int failures;

    History(String id, Message message) {
        this.id = id;
        this.message = message;
    }

    void begin(int killsSoFar) {
        begun = true;
        mayRepeat = false;
        kills = killsSoFar;
    }

    void fail() {
        failures++;
        mayRepeat = true;
    }

    void replay() {
        replaying = true;
        mayRepeat = true;
    }

    boolean isBegun() {
        return begun;
    }

    /** Whether there is a reason for the route to have it again. */
    boolean mayRepeat(int killsSoFar) {
        return mayRepeat || killsSoFar > kills;
    }

    /** Whether it may be dead, so that its chat goes on without it. */
    boolean isGivenUp() {
        return failures >= Fate.ATTEMPTS;
    }
}
