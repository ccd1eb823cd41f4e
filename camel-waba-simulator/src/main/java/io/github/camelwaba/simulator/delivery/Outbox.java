package io.github.camelwaba.simulator.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.camelwaba.simulator.faults.FaultBook;
import io.github.camelwaba.simulator.faults.FaultKind;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.WebhookTarget;
import io.github.camelwaba.simulator.time.SimClock;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers one number's events: several at a time, again after a growing wait while they fail, and not before a webhook
 * is set.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final NumberState number;
    private final WebhookClient client;
    private final Policy policy;
    private final SimClock clock;
    private final FaultBook faults;
    private final Runnable changed;
    private final DeliveryLog log = new DeliveryLog();
    private final List<Consumer<Attempt>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Job> ready = new ArrayDeque<>();
    private final Set<Job> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
    private int active;
    private int generation;

    private record Job(Event event, int failures, int generation) {
    }

    public Outbox(NumberState number, WebhookClient client, Policy policy, SimClock clock, FaultBook faults, Runnable changed) {
        this.number = number;
        this.client = client;
        this.policy = policy;
        this.clock = clock;
        this.faults = faults;
        this.changed = changed;
    }

    /** Takes an event; when too many wait already, the oldest that is ready is lost. */
    public void offer(Event event) {
        synchronized (this) {
            if (ready.size() + waiting.size() >= policy.capacity()) {
                LOG.warn("More than {} events wait for the webhook, one is dropped", policy.capacity());
                if (ready.pollFirst() == null) {
                    return;
                }
            }
            ready.addLast(new Job(event, 0, generation));
        }
        pump();
    }

    /** Starts as many POSTs as may run; called whenever something may have changed. */
    public void pump() {
        for (Job job = next(); job != null; job = next()) {
            post(job);
        }
    }

    /** Attempts so far, oldest first. */
    public List<Attempt> attempts() {
        return log.all();
    }

    /** Tells a listener of each attempt that ends from now on, until a reset. */
    public void listen(Consumer<Attempt> listener) {
        listeners.add(listener);
    }

    /** Events that are not delivered yet, those on their way included. */
    public synchronized int pending() {
        return ready.size() + waiting.size() + active;
    }

    /** Forgets all events, attempts and listeners. */
    public synchronized void reset() {
        generation++;
        ready.clear();
        waiting.clear();
        active = 0;
        log.clear();
        listeners.clear();
    }

    private synchronized Job next() {
        if (!number.webhook().isSet() || active >= policy.concurrent()) {
            return null;
        }
        Job job = ready.pollFirst();
        if (job != null) {
            active++;
        }
        return job;
    }

    private void post(Job job) {
        WebhookTarget target = number.webhook();
        Instant at = clock.now();
        long start = System.nanoTime();
        if (job.failures() == 0) {
            job.event().onSent().accept(job.event().payload());
        }
        Future<Integer> answer = faults.takeForDelivery(Set.of(FaultKind.DROP)).isPresent()
                ? Future.failedFuture("Dropped by an armed fault")
                : send(target, job);
        answer.onComplete(result -> {
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            finished(job, attempt(job, target.url(), at, duration, result));
        });
    }

    private Future<Integer> send(WebhookTarget target, Job job) {
        Map<String, String> headers = target.headers();
        try {
            Parcel parcel = Parcel.of(job.event().payload(), headers, policy.secret(), faults);
            return client.post(target.url(), parcel.headers(), parcel.body(), policy.timeout());
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private static Attempt attempt(Job job, String url, Instant at, Duration duration, AsyncResult<Integer> result) {
        Event event = job.event();
        int status = result.succeeded() ? result.result() : 0;
        String error = result.succeeded() ? "" : String.valueOf(result.cause().getMessage());
        return new Attempt(event.id(), url, job.failures() + 1, at, status, error, duration, event.payload().toString(),
                event.messageIds());
    }

    private void finished(Job job, Attempt attempt) {
        synchronized (this) {
            if (job.generation() != generation) {
                return;
            }
            active--;
            log.add(attempt);
            if (!attempt.accepted()) {
                again(job);
            }
        }
        if (attempt.accepted()) {
            job.event().onAccepted().run();
        }
        tell(attempt);
        changed.run();
        pump();
    }

    private void tell(Attempt attempt) {
        for (Consumer<Attempt> listener : listeners) {
            try {
                listener.accept(attempt);
            } catch (RuntimeException e) {
                // whoever listens must not hold up the deliveries
                LOG.warn("A listener failed", e);
            }
        }
    }

    private void again(Job job) {
        int failures = job.failures() + 1;
        Duration wait = policy.waitAfter(failures);
        if (!clock.now().plus(wait).isBefore(job.event().createdAt().plus(policy.giveUp()))) {
            LOG.warn("Event {} was not accepted after {} attempts and is given up", job.event().id(), failures);
            return;
        }
        LOG.info("Event {} was not accepted, attempt {} follows in {} ms", job.event().id(), failures + 1, wait.toMillis());
        Job next = new Job(job.event(), failures, job.generation());
        waiting.add(next);
        clock.schedule(wait, () -> {
            synchronized (this) {
                if (!waiting.remove(next)) {
                    return;
                }
                ready.addLast(next);
            }
            pump();
        });
    }
}
