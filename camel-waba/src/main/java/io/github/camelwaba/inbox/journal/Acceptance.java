package io.github.camelwaba.inbox.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.Once;

/**
 * Takes the events of a POST: all of them or none.
 */
final class Acceptance extends JournalTask {

    private final JournalSettings settings;
    private final List<InboxEvent> events;
    private final List<StoredEvent> stored;
    private final int bytes;
    private final IntFunction<RuntimeException> refusal;
    private final Consumer<Throwable> outcome;
    private Runnable ended;
    private RuntimeException refused;
    private volatile boolean over;

    /**
     * @param received when the POST came, in milliseconds since 1970
     * @param refusal  why so many bytes more may not be written; null if they may
     * @param outcome  told once: null when the events are safe, or why they are not
     */
    Acceptance(JournalSettings settings, List<InboxEvent> events, long received, IntFunction<RuntimeException> refusal,
            Consumer<Throwable> outcome) {
        super(settings.path());
        this.settings = settings;
        this.events = events;
        this.refusal = refusal;
        this.outcome = Once.of(outcome);
        this.stored = new ArrayList<>(events.size());
        int size = 0;
        for (InboxEvent event : events) {
            StoredEvent written = StoredEvent.of(event, received);
            stored.add(written);
            size += written.size();
        }
        this.bytes = size;
    }

    /**
     * @param work what is done when the events are no longer held in memory for it
     */
    void whenEnded(Runnable work) {
        ended = work;
    }

    @Override
    int bytes() {
        return bytes;
    }

    @Override
    void apply(EventTable table, long now) {
        refused = refusal.apply(bytes);
        if (refused != null) {
            return;
        }
        table.limit(settings.memory().period(), settings.memory().capacity());
        for (int i = 0; i < stored.size(); i++) {
            table.accept(events.get(i), stored.get(i), now);
        }
    }

    @Override
    void committed() {
        end(refused);
    }

    @Override
    void failed(RuntimeException reason) {
        end(reason);
    }

    private void end(RuntimeException refusal) {
        over = true;
        ended.run();
        outcome.accept(refusal);
    }

    /** Whether it came to its end. */
    boolean isOver() {
        return over;
    }

    /** Tells that it takes too long; it may come to its end yet, and what is delivered again is known then. */
    void tooLate(RuntimeException reason) {
        outcome.accept(reason);
    }
}
