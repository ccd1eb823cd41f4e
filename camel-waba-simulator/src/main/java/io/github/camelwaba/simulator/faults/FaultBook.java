package io.github.camelwaba.simulator.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.github.camelwaba.simulator.state.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The armed faults in the order in which they were armed; the first that fits happens. */
public final class FaultBook {
    private static final Logger LOG = LoggerFactory.getLogger(FaultBook.class);
    private static final int MAX = 100;

    private final List<Armed> armed = new ArrayList<>();
    private final Runnable changed;

    public FaultBook(Runnable changed) {
        this.changed = changed;
    }

    /**
     * A fault that may still happen.
     *
     * @param left how often, 0 for always
     */
    public record Armed(String id, Fault fault, int left) {
    }

    /** Arms a fault and returns the id by which it can be taken back. */
    public String arm(Fault fault) {
        String id = Ids.uuid();
        synchronized (this) {
            if (armed.size() >= MAX) {
                throw new IllegalStateException("More than " + MAX + " faults are armed");
            }
            armed.add(new Armed(id, fault, fault.times()));
        }
        LOG.warn("FAULT ARMED: {}, {}", fault.kind().label(), fault.times() == 0 ? "always" : fault.times() + " times");
        changed.run();
        return id;
    }

    /** The fault that hits an API call, counted down. */
    public Optional<Fault> takeForCall(String method, String path) {
        return take(fault -> fault.kind().ofCalls() && fault.hits(method, path));
    }

    /** The fault of one of these kinds that hits a delivery, counted down. */
    public Optional<Fault> takeForDelivery(Set<FaultKind> kinds) {
        return take(fault -> kinds.contains(fault.kind()));
    }

    public synchronized List<Armed> all() {
        return List.copyOf(armed);
    }

    public boolean disarm(String id) {
        boolean removed;
        synchronized (this) {
            removed = armed.removeIf(each -> each.id().equals(id));
        }
        changed.run();
        return removed;
    }

    public void clear() {
        synchronized (this) {
            armed.clear();
        }
        changed.run();
    }

    private Optional<Fault> take(Predicate<Fault> fits) {
        Fault taken;
        synchronized (this) {
            int index = 0;
            while (index < armed.size() && !fits.test(armed.get(index).fault())) {
                index++;
            }
            if (index == armed.size()) {
                return Optional.empty();
            }
            Armed hit = armed.get(index);
            taken = hit.fault();
            if (hit.left() == 1) {
                armed.remove(index);
            } else if (hit.left() > 1) {
                armed.set(index, new Armed(hit.id(), taken, hit.left() - 1));
            }
        }
        LOG.warn("Fault happens: {}", taken.kind().label());
        changed.run();
        return Optional.of(taken);
    }
}
