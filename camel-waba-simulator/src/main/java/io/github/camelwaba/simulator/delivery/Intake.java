package io.github.camelwaba.simulator.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.camelwaba.simulator.faults.Fault;
import io.github.camelwaba.simulator.faults.FaultBook;
import io.github.camelwaba.simulator.faults.FaultKind;
import io.github.camelwaba.simulator.time.SimClock;

/** Hands events to the outbox, and on the way there doubles, holds back or gathers those that a fault hits. */
public final class Intake {
    private static final Set<FaultKind> KINDS = EnumSet.of(FaultKind.DUPLICATE, FaultKind.REORDER, FaultKind.DELAY,
            FaultKind.BATCH);
    /** After this time an event that is held back goes alone. */
    private static final Duration HOLD = Duration.ofSeconds(2);
    private static final int MAX_HELD = 100;

    private final Outbox outbox;
    private final FaultBook faults;
    private final SimClock clock;
    private final UnaryOperator<List<Event>> merge;
    private final List<Event> held = new ArrayList<>();
    private final List<Event> batch = new ArrayList<>();
    private int batchSize;

    public Intake(Outbox outbox, FaultBook faults, SimClock clock, UnaryOperator<List<Event>> merge) {
        this.outbox = outbox;
        this.faults = faults;
        this.clock = clock;
        this.merge = merge;
    }

    /** Takes an event; the first armed fault of these kinds hits it. */
    public void offer(Event event) {
        if (gather(event)) {
            return;
        }
        Optional<Fault> hit = faults.takeForDelivery(KINDS);
        if (hit.isEmpty()) {
            pass(event);
            return;
        }
        Fault fault = hit.get();
        switch (fault.kind()) {
            case DUPLICATE -> {
                for (int copy = 0; copy < fault.count(); copy++) {
                    pass(event);
                }
            }
            case DELAY -> clock.schedule(fault.delay(), () -> outbox.offer(event));
            case REORDER -> hold(event);
            default -> begin(fault.count(), event);
        }
    }

    /** Forgets what is held back. */
    public synchronized void reset() {
        held.clear();
        batch.clear();
        batchSize = 0;
    }

    private void pass(Event event) {
        outbox.offer(event);
        release();
    }

    private void hold(Event event) {
        boolean full;
        synchronized (this) {
            held.add(event);
            full = held.size() >= MAX_HELD;
        }
        clock.schedule(full ? Duration.ZERO : HOLD, this::release);
    }

    private void release() {
        List<Event> late;
        synchronized (this) {
            late = List.copyOf(held);
            held.clear();
        }
        late.forEach(outbox::offer);
    }

    private void begin(int size, Event first) {
        synchronized (this) {
            batchSize = size;
            batch.add(first);
        }
        clock.schedule(HOLD, this::flush);
        if (size == 1) {
            flush();
        }
    }

    private boolean gather(Event event) {
        boolean full;
        synchronized (this) {
            if (batchSize == 0) {
                return false;
            }
            batch.add(event);
            full = batch.size() >= batchSize;
        }
        if (full) {
            flush();
        }
        return true;
    }

    private void flush() {
        List<Event> together;
        synchronized (this) {
            together = List.copyOf(batch);
            batch.clear();
            batchSize = 0;
        }
        if (!together.isEmpty()) {
            merge.apply(together).forEach(outbox::offer);
        }
    }
}
