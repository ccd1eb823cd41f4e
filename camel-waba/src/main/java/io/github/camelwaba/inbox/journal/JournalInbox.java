package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final int REGAINED_SHARE = 20;
    // what a hung disk may keep in memory; far more than is written in the time that one waits
    private static final long MOST_WAITING_BYTES = 64L * 1024 * 1024;

    private final Journal journal;
    private final JournalSettings settings;
    private final Semaphore waiting;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final EventRoute route;
    private final DeadLetters deadLetters;
    private final Executor workers;

    // of the journal's thread
    private final Map<String, Slot> active;
    private List<Partition.Chosen> chosen = List.of();
    /** What was chosen in commits that failed, of which the disk may hold some. */
    private List<Partition.Chosen> revoked = List.of();
    private long retentionAt;

    private volatile int activeCount;
    private volatile boolean open;
    private volatile boolean running;
    /** How many bytes there was no room for; 0 when there was. */
    private volatile int excess;

    /**
     * @param workers where the route runs
     */
    public JournalInbox(Journal journal, JournalSettings settings, EventRoute route, DeadLetters deadLetters,
            Executor workers) {
        this.journal = journal;
        this.settings = settings;
        this.active = journal.active(settings.path());
        this.waiting = new Semaphore(settings.maxWaiting());
        this.route = route;
        this.deadLetters = deadLetters;
        this.workers = workers;
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
        if (!open) {
            throw new InboxUnavailableException("The inbox is closed");
        }
        if (events.isEmpty()) {
            return;
        }
        Acceptance acceptance = new Acceptance(settings, events, System.currentTimeMillis(), this::hasRoom);
        checkSize(acceptance.bytes());
        if (waitingBytes.addAndGet(acceptance.bytes()) > MOST_WAITING_BYTES) {
            waitingBytes.addAndGet(-acceptance.bytes());
            throw InboxFullException.ofWaitingBytes(MOST_WAITING_BYTES);
        }
        if (!waiting.tryAcquire()) {
            waitingBytes.addAndGet(-acceptance.bytes());
            throw InboxFullException.ofWaiting(settings.maxWaiting());
        }
        acceptance.outcome().whenComplete((nothing, failure) -> {
            waiting.release();
            waitingBytes.addAndGet(-acceptance.bytes());
        });
        journal.submit(acceptance);
        await(acceptance);
    }

    // what is too large for an empty file, too
    private void checkSize(long bytes) {
        long most = settings.maxDisk() - settings.maxDisk() / REGAINED_SHARE;
        if (bytes > most) {
            throw new PostTooLargeException(
                    "The events of a request take " + bytes + " bytes of the journal, which has room for "
                            + most + " (option inboxMaxDisk)");
        }
        if (bytes > MOST_WAITING_BYTES) {
            throw new PostTooLargeException("The events of a request take " + bytes + " bytes of the journal, more than the "
                    + MOST_WAITING_BYTES + " that are taken at once");
        }
    }

    private void await(Acceptance acceptance) {
        try {
            acceptance.outcome().get(settings.maxWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            // it may be accepted yet, if that has begun: then what is delivered again is known
            journal.withdraw(acceptance);
            throw new InboxUnavailableException("The disk takes longer than " + settings.maxWait().toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxUnavailableException("Interrupted while the disk was at work");
        }
    }

    private boolean hasRoom(int bytes) {
        boolean room = isRoomFor(bytes);
        if (room == excess > 0) {
            if (!room) {
                LOG.error("{} has reached its limit of {} bytes (option inboxMaxDisk) with {} events to do and {} dead; "
                        + "webhooks are answered 503 until there is room", settings.name(), settings.maxDisk(), pending(),
                        dead());
            } else {
                LOG.info("{} has room again", settings.name());
            }
        }
        excess = room ? 0 : bytes;
        if (!room) {
            journal.needsRoom(System.currentTimeMillis());
        }
        return room;
    }

    // when there was none, there has to be some more, or it would come and go with every event
    private boolean isRoomFor(int bytes) {
        long limit = settings.maxDisk() - (excess > 0 ? settings.maxDisk() / REGAINED_SHARE : 0);
        return journal.used() + bytes <= limit;
    }

    @Override
    public void choose(Partition partition, long now) {
        revoked.forEach(event -> partition.postpone(event, event.before().dueAt()));
        partition.hasten(now + settings.retries().maxDelay().toMillis());
        if (now >= retentionAt || now < retentionAt - RETENTION_CHECK) {
            retentionAt = now + RETENTION_CHECK;
            expire(partition, now);
        }
        activeCount = active.size();
        chosen = running
                ? partition.choose(settings.concurrency() - active.size(), active::containsKey, now)
                : List.of();
    }

    private void expire(Partition partition, long now) {
        partition.limit(settings.memory().period(), settings.memory().capacity());
        partition.forget(now);
        int expired = partition.expireDead(now - settings.deadRetention().toMillis());
        if (expired > 0) {
            LOG.warn("{} drops {} dead events that are older than {} days (option deadLetterRetention)", settings.name(),
                    expired, settings.deadRetention().toDays());
        }
    }

    @Override
    public synchronized void startChosen() {
        List<Partition.Chosen> next = chosen;
        chosen = List.of();
        revoked = List.of();
        if (!running) {
            // suspended or stopped in the meantime: whoever did it counts on nothing being begun after
            next.forEach(event -> report(event, (partition, now) -> partition.postpone(event, event.before().dueAt())));
            return;
        }
        next.forEach(this::launch);
        activeCount = active.size();
    }

    @Override
    public void revoke() {
        revoked = Stream.concat(revoked.stream(), chosen.stream()).toList();
        chosen = List.of();
        retentionAt = 0;
    }

    private void launch(Partition.Chosen event) {
        active.put(event.slot().lane(), event.slot());
        try {
            workers.execute(new RouteRun(settings.retries(), route, deadLetters, event, change -> report(event, change)));
        } catch (RuntimeException | OutOfMemoryError e) {
            active.remove(event.slot().lane());
            if (open) {
                LOG.error("There is no thread to work on events: {}; trying again in {} ms", e.getClass().getName(),
                        NO_THREAD_WAIT);
            }
            report(event, (partition, now) -> partition.postpone(event, now + NO_THREAD_WAIT));
        }
    }

    private void report(Partition.Chosen event, ObjLongConsumer<Partition> change) {
        journal.submit(new JournalTask(settings.path()) {

            @Override
            void apply(Partition partition, long now) {
                change.accept(partition, now);
                active.remove(event.slot().lane(), event.slot());
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
        if (trouble != null) {
            return "The journal cannot be written to: " + trouble;
        }
        // looked at anew: where a health check keeps requests away, none comes to find that there is room again
        boolean full = excess > 0 && !isRoomFor(excess);
        return full ? "The journal has reached its limit (option inboxMaxDisk)" : null;
    }

    @Override
    public synchronized void start() {
        open = true;
        running = true;
        journal.attach(settings.path(), this);
        LOG.info("{} keeps events in {} until the route has done them: {} to do, {} dead", settings.name(),
                journal.directory(), pending(), dead());
    }

    @Override
    public synchronized void suspend() {
        running = false;
    }

    @Override
    public synchronized void resume() {
        running = true;
        journal.wake();
    }

    @Override
    public synchronized void stop() {
        open = false;
        running = false;
        journal.detach(settings.path(), this);
        if (pending() > 0) {
            LOG.info("{} ends with {} events that its route has not done; they are kept for the next start", settings.name(),
                    pending());
        }
    }
}
