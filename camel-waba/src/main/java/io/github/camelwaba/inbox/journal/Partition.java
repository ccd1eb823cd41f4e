package io.github.camelwaba.inbox.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.LaneNames;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * What the journal holds of one webhook: its events, the order in which they may go to the route, those that are dead, and
 * the keys of those that were seen. Times are milliseconds since 1970. Only the thread of the journal uses it, and nothing is
 * safe before the store is committed.
 */
class Partition {

    /** How often the process may end while the route has an event, before the event is taken for the reason. */
    static final int MAX_UNFINISHED = 10;

    private final MVMap<Long, byte[]> events;
    /** The events that are to be done, lane by lane. */
    private final MVMap<Slot, Progress> queue;
    /** The heads of the lanes, by the time at which they may run. */
    private final MVMap<Due, String> due;
    private final MVMap<Long, byte[]> dead;
    private final FadingMap<Digest, Long> keys;
    private final FadingMap<String, String> aliases;
    private final LaneNames laneNames = new StoredLaneNames();
    private long period;
    private long nextSeq;
    private long now;

    Partition(MVStore store, String path) {
        events = MapType.EVENTS.open(store, path);
        queue = MapType.QUEUE.open(store, path);
        due = MapType.DUE.open(store, path);
        dead = MapType.DEAD.open(store, path);
        keys = new FadingMap<>(store, path, MapType.KEY_GENERATIONS, MapType.KEYS);
        aliases = new FadingMap<>(store, path, MapType.ALIAS_GENERATIONS, MapType.ALIASES);
        // a number that is never used twice, so that an id of a dead event means that event for good
        nextSeq = Math.max(System.currentTimeMillis() * 1_000_000, events.isEmpty() ? 0 : events.lastKey() + 1);
    }

    void limit(Duration period, int capacity) {
        this.period = period.toMillis();
        keys.limit(period, capacity);
        aliases.limit(period, capacity);
    }

    /** Forgets keys and aliases that are over. */
    void forget(long time) {
        keys.forget(time);
        aliases.forget(time);
    }

    /**
     * Puts an event at the end of its lane, unless it was seen before or is stale.
     */
    final void accept(InboxEvent event, byte[] stored, long time) {
        now = time;
        if (event.key() != null && !remember(Digest.of(event.key()))
                || event.supersededBy().stream().map(Digest::of).anyMatch(this::isKnown)) {
            return;
        }
        enqueue(laneNames.laneOf(event), stored, Progress.NEW);
    }

    /**
     * @return false if the key is known
     */
    boolean remember(Digest key) {
        if (isKnown(key)) {
            return false;
        }
        keys.put(key, now, now);
        return true;
    }

    private boolean isKnown(Digest key) {
        Long seen = keys.get(key);
        return seen != null && now < seen + period;
    }

    private void enqueue(String lane, byte[] stored, Progress progress) {
        long seq = nextSeq++;
        if (head(lane) == null) {
            due.put(new Due(0, seq), lane);
        }
        events.put(seq, stored);
        queue.put(new Slot(lane, seq), progress);
    }

    private Slot head(String lane) {
        Slot first = queue.ceilingKey(new Slot(lane, Long.MIN_VALUE));
        return first != null && first.lane().equals(lane) ? first : null;
    }

    /**
     * Picks events for the route, and marks them as given to it.
     *
     * @param most how many at the most
     * @param busy the lanes that an event is at work in
     */
    List<Chosen> choose(int most, Predicate<String> busy, long time) {
        List<Chosen> chosen = new ArrayList<>();
        Due head = due.firstKey();
        while (head != null && head.at() <= time && chosen.size() < most) {
            Slot slot = new Slot(due.get(head), head.seq());
            if (!busy.test(slot.lane())) {
                Progress progress = queue.get(slot);
                queue.put(slot, progress.started());
                chosen.add(new Chosen(slot, events.get(slot.seq()), progress));
            }
            head = due.higherKey(head);
        }
        return chosen;
    }

    /** When the next event may go to the route that may not yet; null for none. */
    Long nextDue(long time) {
        Due next = due.higherKey(new Due(time, Long.MAX_VALUE));
        return next == null ? null : next.at();
    }

    void done(Slot slot) {
        leave(slot);
        events.remove(slot.seq());
    }

    /** The route failed. */
    void retry(Chosen chosen, long at) {
        reschedule(chosen.slot(), chosen.before().failed(at));
    }

    /** Takes back that an event was given to the route. */
    void postpone(Chosen chosen, long at) {
        reschedule(chosen.slot(), chosen.before().at(at));
    }

    // what it is to be does not depend on what it is: the change may be made twice
    private void reschedule(Slot slot, Progress after) {
        Progress before = queue.get(slot);
        if (before != null) {
            due.remove(new Due(before.dueAt(), slot.seq()));
            due.put(new Due(after.dueAt(), slot.seq()), slot.lane());
            queue.put(slot, after);
        }
    }

    /** After a clock that went wrong nothing is to wait longer than it would by a right one. */
    void hasten(long latest) {
        for (Due head = due.lastKey(); head != null && head.at() > latest; head = due.lastKey()) {
            Slot slot = new Slot(due.get(head), head.seq());
            reschedule(slot, queue.get(slot).at(latest));
        }
    }

    void die(Slot slot, String cause, long time) {
        Progress progress = leave(slot);
        if (progress != null) {
            int attempts = progress.failures() + progress.unfinished();
            dead.put(slot.seq(), new DeadRecord(time, attempts, cause).toBytes());
        }
    }

    private Progress leave(Slot slot) {
        Progress progress = queue.remove(slot);
        if (progress != null) {
            due.remove(new Due(progress.dueAt(), slot.seq()));
            Slot next = head(slot.lane());
            if (next != null) {
                due.put(new Due(queue.get(next).dueAt(), next.seq()), next.lane());
            }
        }
        return progress;
    }

    /** Puts a dead event at the end of its lane. */
    boolean replay(long id) {
        byte[] stored = dead.containsKey(id) ? events.get(id) : null;
        if (stored == null) {
            return false;
        }
        // read before anything is changed
        String lane = StoredEvent.read(stored).lane();
        discard(id);
        enqueue(laneNames.laneOf(lane), stored, Progress.NEW.replayed());
        return true;
    }

    /**
     * Drops the dead events that are older.
     *
     * @return how many
     */
    int expireDead(long before) {
        List<Long> old = new ArrayList<>();
        dead.keyIterator(null).forEachRemaining(id -> {
            if (deadSince(id) < before) {
                old.add(id);
            }
        });
        old.forEach(this::discard);
        return old.size();
    }

    /** When an event was set aside; of one that cannot be read it is taken to be right now. */
    long deadSince(long id) {
        try {
            return DeadRecord.read(dead.get(id)).since();
        } catch (UnreadableEntryException e) {
            return Long.MAX_VALUE;
        }
    }

    boolean discard(long id) {
        return dead.remove(id) != null && events.remove(id) != null;
    }

    MVMap<Long, byte[]> events() {
        return events;
    }

    MVMap<Long, byte[]> deadEvents() {
        return dead;
    }

    /** The heads of the lanes, by the time at which they may run. */
    MVMap<Due, String> due() {
        return due;
    }

    FadingMap<Digest, Long> keys() {
        return keys;
    }

    FadingMap<String, String> aliases() {
        return aliases;
    }

    /** The events that are to be done, lane by lane. */
    MVMap<Slot, Progress> queue() {
        return queue;
    }

    int pending() {
        return (int) Math.min(Integer.MAX_VALUE, queue.sizeAsLong());
    }

    int dead() {
        return (int) Math.min(Integer.MAX_VALUE, dead.sizeAsLong());
    }

    /**
     * An event that goes to the route.
     *
     * @param before how far it had come
     */
    record Chosen(Slot slot, byte[] stored, Progress before) {

        /** As if it had run and neither ended nor failed. */
        Chosen interrupted() {
            return new Chosen(slot, stored, before.interrupted());
        }
    }

    private final class StoredLaneNames extends LaneNames {

        @Override
        protected String find(String name) {
            return aliases.get(name);
        }

        @Override
        protected void remember(String name, String lane) {
            aliases.put(name, lane, now);
        }

        @Override
        protected boolean isUsed(String lane) {
            return head(lane) != null;
        }
    }
}
