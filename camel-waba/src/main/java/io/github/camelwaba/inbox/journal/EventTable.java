package io.github.camelwaba.inbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import io.github.camelwaba.inbox.InboxEvent;

/**
 * What the journal holds of one webhook. Only the thread of the journal uses it, and nothing is safe before the store is
 * committed. Unless said otherwise, times are milliseconds of the journal's clock.
 * <p>
 * An event is <code>next</code> when it is the first of its chat, <code>waiting</code> behind it, <code>running</code> while
 * the route has it, or <code>dead</code>.
 */
final class EventTable {

    /** How often the process may end while the route has an event, before the event is taken for the reason. */
    static final int MAX_UNFINISHED = 10;

    /** A larger event is not chosen ahead, since it would have to be kept in memory. */
    private static final int MOST_BYTES_AHEAD = 8 * 1024;

    private static final String HEADS = "SELECT id, chat, failures, unfinished, ran, due, length(json) FROM event "
            + "WHERE webhook = ? AND state = 'next' AND ";
    private static final String IN_CHAT = " FROM event WHERE webhook = ? AND chat = ? AND state <> 'dead'";

    private final Sql sql;
    private final long webhook;
    private final LongSupplier ids;
    private final RecentEvents recent;
    private final SeenKeys keys;
    private final Aliases aliases;
    private final Map<String, Chosen> active;
    private long period = Duration.ofDays(1).toMillis();
    private long capacity = Long.MAX_VALUE;
    private int pending;
    private int dead;
    private boolean retriesFirst;

    /**
     * @param ids    gives the number of the next event
     * @param recent keeps what was just accepted
     * @param active what was chosen and has not ended, by chat, though it be erased
     */
    EventTable(Sql sql, long webhook, LongSupplier ids, RecentEvents recent, Map<String, Chosen> active) {
        this.sql = sql;
        this.webhook = webhook;
        this.ids = ids;
        this.recent = recent;
        this.active = active;
        this.keys = new SeenKeys(sql, webhook);
        this.aliases = new Aliases(sql, webhook, this::isUsed);
        pending = (int) sql.number("SELECT count(*) FROM event WHERE webhook = ? AND state <> 'dead'", webhook);
        dead = (int) sql.number("SELECT count(*) FROM event WHERE webhook = ? AND state = 'dead'", webhook);
    }

    /** How long, and how many, keys and aliases are remembered. */
    void limit(Duration remembered, long most) {
        period = remembered.toMillis();
        capacity = most;
    }

    /** Forgets a piece of what is over. */
    void sweep(long elapsed, long now) {
        keys.sweep().piece(webhook, period, capacity, elapsed, now);
        aliases.sweep().piece(webhook, period, capacity, elapsed, now);
    }

    /** Puts an event at the end of its chat, unless it was seen before or is stale. */
    void accept(InboxEvent event, StoredEvent stored, long now) {
        aliases.at(now, period);
        if (event.key() != null && !keys.add(event.key(), now + period, now)
                || event.supersededBy().stream().anyMatch(key -> keys.contains(key, now))) {
            return;
        }
        long id = insert(aliases.laneOf(event), stored, Progress.NEW);
        recent.add(id, event, stored.size());
    }

    private long insert(String chat, StoredEvent stored, Progress progress) {
        long id = ids.getAsLong();
        sql.update("INSERT INTO event (id, webhook, chat, state, failures, unfinished, ran, due, received, key, came_as, "
                + "checksum, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, webhook, chat, isUsed(chat) ? "waiting" : "next", progress.failures(), progress.unfinished(),
                progress.ran(), progress.due(), stored.received(), stored.key(),
                stored.chat().equals(chat) ? null : stored.chat(), stored.checksum(), stored.json());
        pending++;
        return id;
    }

    private boolean isUsed(String chat) {
        return active.containsKey(chat) || sql.first("SELECT 1" + IN_CHAT + " LIMIT 1", row -> true, webhook, chat) != null;
    }

    /**
     * Picks events for the route, and marks them as given to it. What is due again and what is new take turns.
     *
     * @param ahead how many more it may be that the route gets when it has done others; none of them is large, or was with
     *              the route when a process ended
     */
    List<Chosen> choose(int most, int ahead, long now) {
        int all = most + ahead;
        if (all <= 0) {
            return List.of();
        }
        record Head(long id, String chat, Progress before, int bytes) {

            static Head read(ResultSet row) throws SQLException {
                return new Head(row.getLong(1), row.getString(2),
                        new Progress(row.getInt(3), row.getInt(4), row.getBoolean(5), row.getLong(6)), row.getInt(7));
            }

            boolean mayBeAhead() {
                return before.unfinished() == 0 && bytes <= MOST_BYTES_AHEAD;
            }
        }
        Iterator<Head> fresh = sql.list(HEADS + "due = 0 ORDER BY id LIMIT ?", Head::read, webhook, all).iterator();
        Iterator<Head> again = sql.list(HEADS + "due > 0 AND due <= ? ORDER BY due, id LIMIT ?", Head::read, webhook, now, all)
                .iterator();
        List<Chosen> chosen = new ArrayList<>();
        while (chosen.size() < all && (fresh.hasNext() || again.hasNext())) {
            Head head = again.hasNext() && (retriesFirst || !fresh.hasNext()) ? again.next() : fresh.next();
            if (chosen.size() >= most && !head.mayBeAhead()) {
                break;
            }
            retriesFirst = !retriesFirst;
            sql.update("UPDATE event SET state = 'running', unfinished = unfinished + 1, ran = 1 WHERE id = ?", head.id());
            InboxEvent event = recent.remove(head.id());
            chosen.add(new Chosen(head.id(), head.chat(), head.before(), event, event == null ? stored(head.id()) : null));
        }
        return chosen;
    }

    /** An event as the disk has it; null if there is none, or if it is damaged. */
    private StoredEvent stored(long id) {
        return sql.first("SELECT received, key, coalesce(came_as, chat), json, checksum FROM event WHERE id = ?",
                EventTable::readStored, id);
    }

    static StoredEvent readStored(ResultSet row) throws SQLException {
        StoredEvent stored = new StoredEvent(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4));
        return stored.json() != null && stored.checksum() == row.getLong(5) ? stored : null;
    }

    /** When the next event may go to the route that may not yet; 0 for never. */
    long nextDue(long now) {
        return sql.number("SELECT min(due) FROM event WHERE webhook = ? AND state = 'next' AND due > ?", webhook, now);
    }

    /** The route has done the event. */
    void done(long id, String chat) {
        leave(sql.update("DELETE FROM event WHERE id = ? AND state <> 'dead'", id), chat);
    }

    private void leave(int left, String chat) {
        pending -= left;
        if (!active.containsKey(chat)) {
            sql.update(
                    "UPDATE event SET state = 'next', due = 0 WHERE id = (SELECT min(id)" + IN_CHAT + ") AND state = 'waiting'",
                    webhook, chat);
        }
    }

    /** The event may go to the route again. */
    void reschedule(Chosen event, Progress after) {
        int kept = sql.update("UPDATE event SET state = 'next', failures = ?, unfinished = ?, ran = ?, due = ? "
                + "WHERE id = ? AND state IN ('next', 'running')",
                after.failures(), after.unfinished(), after.ran(), after.due(), event.id());
        if (kept == 0) {
            // erased since it was chosen
            leave(0, event.chat());
        }
    }

    /**
     * Sets an event aside.
     *
     * @param since in milliseconds since 1970
     */
    void die(long id, String chat, String cause, long since, long now) {
        int died = sql.update("UPDATE event SET state = 'dead', cause = ?, dead_since = ?, dead_at = ? "
                + "WHERE id = ? AND state <> 'dead'", cause, since, now, id);
        dead += died;
        leave(died, chat);
    }

    /** Puts a dead event at the end of its chat. */
    boolean replay(long id, long now) {
        String chat = sql.first("SELECT chat FROM event WHERE webhook = ? AND state = 'dead' AND id = ?",
                row -> row.getString(1), webhook, id);
        if (chat == null) {
            return false;
        }
        StoredEvent stored = stored(id);
        if (stored == null) {
            throw new UnreadableEntryException("The dead event " + id + " is damaged: its checksum is wrong");
        }
        discard(id);
        aliases.at(now, period);
        insert(aliases.laneOf(chat), stored, Progress.NEW.replayed());
        return true;
    }

    /** Drops a dead event. */
    boolean discard(long id) {
        boolean dropped = sql.update("DELETE FROM event WHERE webhook = ? AND state = 'dead' AND id = ?", webhook, id) > 0;
        dead -= dropped ? 1 : 0;
        return dropped;
    }

    /**
     * Drops the dead events that are older.
     *
     * @return how many
     */
    int expireDead(long before) {
        int dropped = sql.update("DELETE FROM event WHERE webhook = ? AND state = 'dead' AND dead_at < ?", webhook, before);
        dead -= dropped;
        return dropped;
    }

    /**
     * The numbers of dead events, the oldest first.
     *
     * @param after those behind that one
     * @param latest those that died at that time at the latest
     */
    List<Long> deadIds(long after, long latest, int most) {
        return sql.list("SELECT id FROM event WHERE webhook = ? AND state = 'dead' AND id > ? AND dead_at <= ? "
                + "ORDER BY id LIMIT ?", row -> row.getLong(1), webhook, after, latest, most);
    }

    /** Dead events, the oldest first. */
    List<DeadEntry> dead(int limit, int offset, long mostBytes) {
        List<DeadEntry> entries = new ArrayList<>();
        long bytes = 0;
        for (long id : sql.list("SELECT id FROM event WHERE webhook = ? AND state = 'dead' ORDER BY id LIMIT ? OFFSET ?",
                row -> row.getLong(1), webhook, limit, offset)) {
            if (bytes >= mostBytes) {
                break;
            }
            DeadEntry entry = sql.first("SELECT received, key, coalesce(came_as, chat), json, checksum, id, dead_since, "
                    + "failures + unfinished, cause FROM event WHERE id = ?",
                    row -> new DeadEntry(row.getLong(6), row.getLong(7), row.getInt(8), row.getString(9), readStored(row)), id);
            entries.add(entry);
            bytes += entry.stored() == null ? 0 : entry.stored().json().length;
        }
        return entries;
    }

    /**
     * Takes out those of the next events, of any state, that are wanted.
     *
     * @param  after those behind that number
     * @return       how many, and the number of the last that was looked at; 0 when there was none
     */
    Erased eraseEvents(long after, int most, Predicate<AnyEvent> wanted) {
        record Seen(long id, String chat, String state, boolean wanted) {
        }
        List<Seen> seen = sql.list("SELECT id, chat, state, coalesce(came_as, ''), json FROM event "
                + "WHERE webhook = ? AND id > ? ORDER BY id LIMIT ?",
                row -> new Seen(row.getLong(1), row.getString(2), row.getString(3),
                        wanted.test(new AnyEvent(row.getString(2), row.getString(4), row.getBytes(5)))),
                webhook, after, most);
        List<Seen> found = seen.stream().filter(Seen::wanted).toList();
        found.forEach(event -> erase(event.id(), event.chat(), event.state()));
        return new Erased(found.size(), seen.isEmpty() ? 0 : seen.get(seen.size() - 1).id());
    }

    private void erase(long id, String chat, String state) {
        recent.remove(id);
        Chosen chosen = active.get(chat);
        if (chosen != null && chosen.id() == id) {
            chosen.erased().set(true);
        }
        int erased = sql.update("DELETE FROM event WHERE id = ?", id);
        if ("dead".equals(state)) {
            dead -= erased;
        } else {
            leave(erased, chat);
        }
    }

    Aliases aliases() {
        return aliases;
    }

    Counts counts() {
        return new Counts(pending, dead);
    }

    /**
     * A dead event.
     *
     * @param since  when it was set aside, in milliseconds since 1970
     * @param stored null if it is damaged
     */
    record DeadEntry(long id, long since, int attempts, String cause, StoredEvent stored) {
    }

    /**
     * An event of any state.
     *
     * @param cameAs the chat that it named, where that is known by another name
     */
    record AnyEvent(String chat, String cameAs, byte[] json) {
    }

    record Erased(int count, long last) {
    }
}
