package io.github.camelwaba.inbox.journal;

import java.io.IOException;

/** The power of a disk, which can be cut. */
final class Power {

    private int uses = Integer.MAX_VALUE;

    /** It is gone after so many writes and forces. */
    synchronized void cutAfter(int more) {
        uses = more;
    }

    synchronized void restore() {
        uses = Integer.MAX_VALUE;
    }

    synchronized boolean isCut() {
        return uses <= 0;
    }

    synchronized void use() throws IOException {
        if (--uses <= 0) {
            uses = 0;
            throw new IOException("The power is cut");
        }
    }
}
