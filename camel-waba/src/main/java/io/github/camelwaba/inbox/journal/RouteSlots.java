package io.github.camelwaba.inbox.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Starts the route for events that were chosen, no more at a time than its concurrency. Others wait, so that the route has its
 * next event as soon as it ends one, and the journal need not be asked before.
 */
final class RouteSlots {

    private final int most;
    private final Consumer<Chosen> start;
    private final Queue<Chosen> ready = new ArrayDeque<>();
    private final Set<Long> taken = new HashSet<>();
    private boolean open;

    /**
     * @param most  how many events the route may have at a time
     * @param start starts the route for an event; must not fail
     */
    RouteSlots(int most, Consumer<Chosen> start) {
        this.most = most;
        this.start = start;
    }

    synchronized void open() {
        open = true;
    }

    /**
     * Nothing is started from now on.
     *
     * @return what was not started
     */
    synchronized List<Chosen> close() {
        open = false;
        List<Chosen> left = new ArrayList<>(ready);
        ready.clear();
        return left;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /**
     * @return what is not to be started; all of it or none
     */
    synchronized List<Chosen> add(List<Chosen> events) {
        if (!open) {
            return events;
        }
        ready.addAll(events);
        fill();
        return List.of();
    }

    /** The route has ended an event. */
    synchronized void free(Chosen event) {
        if (taken.remove(event.id())) {
            fill();
        }
    }

    private void fill() {
        while (taken.size() < most && !ready.isEmpty()) {
            Chosen event = ready.remove();
            taken.add(event.id());
            start.accept(event);
        }
    }
}
