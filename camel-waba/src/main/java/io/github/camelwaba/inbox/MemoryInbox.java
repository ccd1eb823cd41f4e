package io.github.camelwaba.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded queue in memory. It answers before the route runs; what it holds is lost when the process dies.
 */
public final class MemoryInbox implements Inbox, Lanes.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryInbox.class);

    // dead events are kept for a look at them, and must not take the room of the living
    private static final int DEAD_SHARE = 10;

    private final String name;
    private final int capacity;
    private final RecentKeys keys;
    private final RecentAliases aliases;
    private final DeadLetters deadLetters;
    private final Lanes lanes;
    private final DeadShelf dead;
    private final String path;
    private int pending;
    private boolean stopped;

    /**
     * @param name     how logs name the inbox
     * @param path     the path of its webhook
     * @param capacity how many events are pending at the most
     * @param memory   how long and how many keys are remembered
     */
    public MemoryInbox(String name, String path, int capacity, KeyMemory memory, RetryPolicy retries, int concurrency,
            EventRoute route,
            DeadLetters deadLetters, Executor workers, ScheduledExecutorService timer) {
        this.name = name;
        this.path = path;
        this.capacity = capacity;
        this.dead = new DeadShelf(Math.max(1, capacity / DEAD_SHARE));
        this.keys = memory.create();
        this.aliases = new RecentAliases(memory.capacity());
        this.deadLetters = deadLetters;
        this.lanes = new Lanes(route, retries, concurrency, workers, timer, this);
    }

    @Override
    public void accept(List<InboxEvent> events, Consumer<Throwable> outcome) {
        try {
            accept(events);
        } catch (RuntimeException e) {
            outcome.accept(e);
            return;
        }
        outcome.accept(null);
    }

    private void accept(List<InboxEvent> events) {
        List<InboxEvent> fresh = new ArrayList<>(events.size());
        synchronized (this) {
            Set<String> ofThisPost = new HashSet<>();
            for (InboxEvent event : events) {
                boolean isNew = event.key() == null || !keys.contains(event.key()) && ofThisPost.add(event.key());
                if (isNew && event.supersededBy().stream().noneMatch(key -> keys.contains(key) || ofThisPost.contains(key))) {
                    fresh.add(event);
                }
            }
            if (stopped) {
                throw new InboxUnavailableException("The inbox is closed");
            }
            if (fresh.size() > capacity) {
                throw new PostTooLargeException("A request has " + fresh.size() + " events, and the inbox holds no more than "
                        + capacity + " (option inboxCapacity)");
            }
            if (pending + fresh.size() > capacity) {
                throw new InboxFullException(capacity);
            }
            ofThisPost.forEach(keys::add);
            pending += fresh.size();
            // within the lock, so that two POSTs cannot swap the order of a chat
            lanes.add(fresh, aliases, false);
        }
    }

    @Override
    public synchronized void done(InboxEvent event) {
        pending--;
    }

    @Override
    public void dead(InboxEvent event, int attempts, Throwable cause) {
        boolean taken = deadLetters.takes(event, cause);
        synchronized (this) {
            pending--;
            if (!taken) {
                dead.add(event, attempts, cause);
            }
        }
        LOG.error("The route failed for {} with {} in attempt {}, the last; {}", event.label(),
                cause.getClass().getName(), attempts,
                taken ? "it was given to the deadLetterUri" : "it is set aside as dead until the process ends");
    }

    @Override
    public InboxAdmin admin() {
        return new MemoryAdmin(this, path);
    }

    DeadShelf shelf() {
        return dead;
    }

    synchronized void runAgain(List<InboxEvent> events) {
        pending += events.size();
        lanes.add(events, aliases, true);
    }

    /** Has events that wait left out. */
    int skip(Predicate<InboxEvent> unwanted) {
        return lanes.skip(unwanted);
    }

    @Override
    public synchronized int pending() {
        return pending;
    }

    @Override
    public int unfinished() {
        return pending();
    }

    @Override
    public synchronized int dead() {
        return dead.size();
    }

    @Override
    public void start() {
        LOG.info("{} holds up to {} events in memory: they are lost when the process dies", name, capacity);
    }

    @Override
    public void stop() {
        synchronized (this) {
            stopped = true;
        }
        // after it, or what is accepted in between would be answered 200 and never run
        lanes.stop();
        synchronized (this) {
            if (pending > 0) {
                LOG.warn("{} ends with {} events that its route has not done; they are lost", name, pending);
            }
        }
    }
}
