package io.github.camelwaba.faults;

import java.util.Arrays;

import io.github.camelwaba.faults.Traffic.Message;

/** What becomes of a message in a route that fails for some. The message says so itself, so that the route knows. */
enum Fate {

    DONE(0), FAILS_ONCE(1), FAILS_TWICE(2),
    /** Fails until it is dead and an operator has replayed it. */
    REPLAYED(Integer.MAX_VALUE),
    /** Fails until it is dead and an operator has discarded it. */
    DISCARDED(Integer.MAX_VALUE);

    /** How often the route may have an event before it is dead. */
    static final int ATTEMPTS = 3;

    private final int failures;

    Fate(int failures) {
        this.failures = failures;
    }

    /** Two of three messages are done at once; every customer has some of the others, each at another time. */
    static Fate of(Message message) {
        return switch ((message.chat() + 5 * message.number()) % 12) {
            case 1 -> FAILS_ONCE;
            case 4 -> FAILS_TWICE;
            case 7 -> REPLAYED;
            case 10 -> DISCARDED;
            default -> DONE;
        };
    }

    static Fate in(String text) {
        return Arrays.stream(values()).filter(fate -> text.endsWith(fate.name())).findFirst().orElse(DONE);
    }

    /**
     * Whether the route is to fail now.
     *
     * @param failures how often it failed before
     * @param replays  how often an operator gave the event to the route again
     */
    boolean failsAfter(int failures, int replays) {
        return failures < this.failures && (this != REPLAYED || replays == 0);
    }
}
