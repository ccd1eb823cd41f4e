package io.github.camelwaba.inbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Gives events to an inbox as a POST does, and waits for what becomes of it.
 */
public final class Posts {

    private static final int LONGEST_SECONDS = 60;

    private Posts() {
    }

    /** Waits until the events are taken, and throws what they are refused with. */
    public static void post(Inbox inbox, List<InboxEvent> events) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        inbox.accept(events, refusal -> {
            if (refusal == null) {
                outcome.complete(null);
            } else {
                outcome.completeExceptionally(refusal);
            }
        });
        outcome.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS);
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
