package io.github.camelwaba.inbox.journal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import io.github.camelwaba.inbox.InboxFullException;
import io.github.camelwaba.inbox.InboxUnavailableException;

/**
 * The POSTs that wait for their commit: so many, of so many bytes, for so long.
 */
final class WaitingPosts {

    private record Entry(Acceptance acceptance, long deadline) {
    }

    private final JournalSettings settings;
    private final LongSupplier nanoTime;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    WaitingPosts(JournalSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /**
     * @throws InboxFullException if there are too many
     */
    void add(Acceptance acceptance) {
        if (bytes.addAndGet(acceptance.bytes()) > settings.maxWaitingBytes()) {
            bytes.addAndGet(-acceptance.bytes());
            throw InboxFullException.ofWaitingBytes(settings.maxWaitingBytes());
        }
        if (count.incrementAndGet() > settings.maxWaiting()) {
            count.decrementAndGet();
            bytes.addAndGet(-acceptance.bytes());
            throw InboxFullException.ofWaiting(settings.maxWaiting());
        }
        acceptance.whenEnded(() -> {
            count.decrementAndGet();
            bytes.addAndGet(-acceptance.bytes());
        });
        entries.add(new Entry(acceptance, nanoTime.getAsLong() + settings.maxWait().toNanos()));
    }

    /**
     * Tells those that have waited too long, and forgets those that came to an end.
     *
     * @param withdraw takes back what was not begun
     */
    void expire(Consumer<Acceptance> withdraw) {
        for (Entry first = entries.peek(); first != null; first = entries.peek()) {
            if (!first.acceptance().isOver()) {
                if (first.deadline() - nanoTime.getAsLong() > 0) {
                    return;
                }
                first.acceptance().tooLate(new InboxUnavailableException(
                        "The disk takes longer than " + settings.maxWait().toMillis() + " ms (option answerTimeout)"));
                withdraw.accept(first.acceptance());
            }
            entries.remove(first);
        }
    }
}
