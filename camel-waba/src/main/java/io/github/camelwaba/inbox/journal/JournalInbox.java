package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;

import io.github.camelwaba.inbox.DeadLetters;
import io.github.camelwaba.inbox.EventRoute;
import io.github.camelwaba.inbox.Inbox;
import io.github.camelwaba.inbox.InboxAdmin;
import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.InboxFullException;
import io.github.camelwaba.inbox.InboxUnavailableException;
import io.github.camelwaba.inbox.PostTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds events on disk until the route has done them: what was accepted survives the end of the process, however it comes.
 */
public class JournalInbox implements Inbox, Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(JournalInbox.class);

    private static final long NO_THREAD_WAIT = 1000;
    private static final Duration ADMIN_WAIT = Duration.ofMinutes(1);
    private static final long RETENTION_CHECK = 3_600_000;
    private static final long LONGEST_LOOK = 250;
    private static final int LOOKS = 10;
    /** For each event that the route may have at a time. */
    private static final int MOST_AHEAD = 8;

    private final Journal journal;
    private final JournalSettings settings;
    private final WaitingPosts waiting;
    private final EventRoute route;
    private final DeadLetters deadLetters;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final RouteSlots slots;
    private final RoomCheck room;

    // of the journal's thread
    private final Map<String, Chosen> active;
    private List<Chosen> chosen = List.of();
    /** What was chosen in commits that failed, of which the disk may hold some. */
    private List<Chosen> revoked = List.of();
    private long retentionAt;
    private int ended;

    private volatile int activeCount;
    private volatile boolean open;

    /**
     * @param workers where the route runs
     * @param timer   looks after POSTs that wait too long
     */
    public JournalInbox(Journal journal, JournalSettings settings, EventRoute route, DeadLetters deadLetters,
            Executor workers, ScheduledExecutorService timer) {
        this.journal = journal;
        this.settings = settings;
        this.active = journal.active(settings.path());
        this.waiting = new WaitingPosts(settings, System::nanoTime);
        this.route = route;
        this.deadLetters = deadLetters;
        this.workers = workers;
        this.timer = timer;
        this.room = new RoomCheck(journal, settings);
        this.slots = new RouteSlots(settings.concurrency(), this::launch);
    }

    @Override
    public void accept(List<InboxEvent> events, Consumer<Throwable> outcome) {
        if (!open || events.isEmpty()) {
            outcome.accept(open ? null : new InboxUnavailableException("The inbox is closed"));
            return;
        }
        Acceptance acceptance = new Acceptance(settings, events, System.currentTimeMillis(), room::refusal, outcome);
        try {
            room.checkSize(acceptance.bytes());
            waiting.add(acceptance);
        } catch (InboxFullException | PostTooLargeException e) {
            outcome.accept(e);
            return;
        }
        journal.submit(acceptance);
    }

    @Override
    public void choose(EventTable table, long now) {
        revoked.forEach(event -> table.reschedule(event, event.before()));
        table.limit(settings.memory().period(), settings.memory().capacity());
        if (now >= retentionAt) {
            retentionAt = now + RETENTION_CHECK;
            expireDead(table, now);
        }
        activeCount = active.size();
        chosen = slots.isOpen() ? choose(table, settings.concurrency() - active.size(), now) : List.of();
        ended = 0;
    }

    private List<Chosen> choose(EventTable table, int free, long now) {
        if (!journal.hasReserve()) {
            // one at a time, as each is a change that needs room
            return table.choose(Math.min(free, 1), 0, now);
        }
        // a route that ended some since the last commit will end more until the next
        int ahead = Math.min(2 * ended, MOST_AHEAD * settings.concurrency());
        return table.choose(Math.max(free, 0), Math.max(0, ahead + Math.min(free, 0)), now);
    }

    private void expireDead(EventTable table, long now) {
        int expired = table.expireDead(now - settings.deadRetention().toMillis());
        if (expired > 0) {
            LOG.warn("{} drops {} dead events that are older than {} days (option deadLetterRetention)", settings.name(),
                    expired, settings.deadRetention().toDays());
        }
    }

    @Override
    public void startChosen() {
        List<Chosen> next = chosen;
        chosen = List.of();
        revoked = List.of();
        next.forEach(event -> active.put(event.chat(), event));
        activeCount = active.size();
        // suspended or stopped in the meantime: whoever did it counts on nothing being begun after
        slots.add(next).forEach(this::putBack);
    }

    private void putBack(Chosen event) {
        report(event, (table, now) -> table.reschedule(event, event.before()));
    }

    @Override
    public void revoke() {
        revoked = Stream.concat(revoked.stream(), chosen.stream()).toList();
        chosen = List.of();
        retentionAt = 0;
    }

    private void launch(Chosen event) {
        if (event.erased().get()) {
            end(event, (table, now) -> table.done(event.id(), event.chat()));
            return;
        }
        try {
            workers.execute(new RouteRun(settings.retries(), route, deadLetters, event, change -> end(event, change)));
        } catch (RuntimeException | OutOfMemoryError e) {
            if (open) {
                LOG.error("There is no thread to work on events: {}; trying again in {} ms", e.getClass().getName(),
                        NO_THREAD_WAIT);
            }
            end(event, (table, now) -> table.reschedule(event, event.before().at(now + NO_THREAD_WAIT)));
        }
    }

    private void end(Chosen event, ObjLongConsumer<EventTable> change) {
        report(event, change);
        slots.free(event);
    }

    private void report(Chosen event, ObjLongConsumer<EventTable> change) {
        journal.submit(new JournalTask(settings.path()) {

            // decided once, since the task may be made again after a failure
            private Boolean counts;

            @Override
            void apply(EventTable table, long now) {
                if (counts == null) {
                    // a completion that comes after the route was stopped counts no more
                    counts = active.get(event.chat()) == event;
                }
                if (counts) {
                    active.remove(event.chat());
                    activeCount = active.size();
                    ended++;
                    change.accept(table, now);
                }
            }

            @Override
            boolean mustBeMade() {
                return true;
            }
        });
    }

    @Override
    public void release() {
        journal.submit(new JournalTask(settings.path()) {

            private List<Chosen> left;

            @Override
            void apply(EventTable table, long now) {
                left = left == null ? List.copyOf(active.values()) : left;
                left.forEach(event -> {
                    active.remove(event.chat());
                    table.reschedule(event, event.before().interrupted());
                });
                activeCount = active.size();
            }

            @Override
            boolean mustBeMade() {
                return true;
            }
        });
    }

    @Override
    public InboxAdmin admin() {
        return new JournalAdmin(journal, settings.path(), ADMIN_WAIT);
    }

    @Override
    public int pending() {
        return journal.counts(settings.path()).pending();
    }

    @Override
    public int dead() {
        return journal.counts(settings.path()).dead();
    }

    @Override
    public int unfinished() {
        return activeCount;
    }

    @Override
    public String trouble() {
        String trouble = journal.trouble();
        return trouble == null ? room.trouble() : "The journal cannot be written to: " + trouble;
    }

    @Override
    public synchronized void start() {
        open = true;
        slots.open();
        journal.attach(settings.path(), this);
        long look = Math.max(1, Math.min(LONGEST_LOOK, settings.maxWait().toMillis() / LOOKS));
        timer.scheduleWithFixedDelay(() -> waiting.expire(journal::withdraw), look, look, TimeUnit.MILLISECONDS);
        LOG.info("{} keeps events in {} until the route has done them: {} to do, {} dead", settings.name(),
                journal.directory(), pending(), dead());
    }

    @Override
    public synchronized void suspend() {
        slots.close().forEach(this::putBack);
    }

    @Override
    public synchronized void resume() {
        slots.open();
        journal.wake();
    }

    @Override
    public synchronized void stop() {
        open = false;
        suspend();
        journal.detach(settings.path(), this);
        if (pending() > 0) {
            LOG.info("{} ends with {} events that its route has not done; they are kept for the next start", settings.name(),
                    pending());
        }
    }
}
