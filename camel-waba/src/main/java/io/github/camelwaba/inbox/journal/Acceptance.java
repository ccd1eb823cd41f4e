package io.github.camelwaba.inbox.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.InboxFullException;

/**
 * Takes the events of a POST: all of them or none.
 */
final class Acceptance extends JournalTask {

    private final JournalSettings settings;
    private final List<InboxEvent> events;
    private final List<byte[]> stored;
    private final int bytes;
    private final IntPredicate hasRoom;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private boolean refused;

    /**
     * @param hasRoom whether that many bytes more may be written
     */
    Acceptance(JournalSettings settings, List<InboxEvent> events, long now, IntPredicate hasRoom) {
        super(settings.path());
        this.settings = settings;
        this.events = events;
        this.hasRoom = hasRoom;
        this.stored = new ArrayList<>(events.size());
        int size = 0;
        for (InboxEvent event : events) {
            byte[] written = StoredEvent.of(event, Instant.ofEpochMilli(now)).toBytes();
            stored.add(written);
            size += written.length;
        }
        this.bytes = size;
    }

    @Override
    int bytes() {
        return bytes;
    }

    @Override
    void apply(Partition partition, long now) {
        refused = !hasRoom.test(bytes);
        if (refused) {
            return;
        }
        partition.limit(settings.memory().period(), settings.memory().capacity());
        for (int i = 0; i < stored.size(); i++) {
            partition.accept(events.get(i), stored.get(i), now);
        }
    }

    @Override
    void committed() {
        if (refused) {
            outcome.completeExceptionally(InboxFullException.ofDisk(settings.maxDisk()));
        } else {
            outcome.complete(null);
        }
    }

    @Override
    void failed(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }

    /** Completes when the events are safe, or fails when they were not taken. */
    CompletableFuture<Void> outcome() {
        return outcome;
    }
}
