package io.github.camelwaba.inbox;

import java.util.concurrent.CompletableFuture;

/**
 * An event that waits for the route or is at work, and what comes of it: null when the route has done it.
 */
record DirectWork(InboxEvent event, CompletableFuture<Throwable> outcome) {

    // two events may be equal, and are two works
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
