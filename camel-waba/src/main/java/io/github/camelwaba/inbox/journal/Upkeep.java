package io.github.camelwaba.inbox.journal;

/**
 * When the file is to be moved together: a while after it was written to, and again while that helps. Times are milliseconds
 * since 1970.
 */
final class Upkeep {

    private static final long DELAY = 1000;
    private static final int MOST_IN_A_ROW = 10;

    private long at = Long.MAX_VALUE;
    private int done;

    /** The file was written to, or has no room. */
    void needed(long now) {
        at = Math.min(at, now + DELAY);
        done = 0;
    }

    /** When it is due; the largest number for never. */
    long at() {
        return at;
    }

    boolean isDue(long now) {
        // also when the clock was set back
        return at <= now || at != Long.MAX_VALUE && at > now + DELAY;
    }

    /**
     * @param enough whether there is little left to win; what does not help is not done for ever
     */
    void done(boolean enough, long now) {
        at = enough || ++done >= MOST_IN_A_ROW ? Long.MAX_VALUE : now + DELAY;
    }
}
