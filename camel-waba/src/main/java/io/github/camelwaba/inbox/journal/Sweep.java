package io.github.camelwaba.inbox.journal;

/**
 * Deletes what is over from a table whose entries fade, a piece at a time in the order of its key, so that a page is written
 * once for all that is over in it. Where there are more entries than the limit, the oldest of each piece go too.
 */
final class Sweep {

    private static final int LEAST = 200;
    private static final int MOST = 5_000;
    /** How often the sweep is to go round within the period. */
    private static final int ROUNDS = 4;

    private final Sql sql;
    private final String untils;
    private final String last;
    private final String delete;
    private final String count;
    private Object cursor;
    private final Object start;
    private long entries;

    /**
     * @param start less than every key
     */
    Sweep(Sql sql, String table, String key, Object start) {
        this.sql = sql;
        this.start = start;
        this.cursor = start;
        String piece = " FROM " + table + " WHERE webhook = ? AND " + key + " > ? ORDER BY " + key + " LIMIT ?";
        this.untils = "SELECT until" + piece;
        this.last = "SELECT max(found) FROM (SELECT " + key + " AS found" + piece + ")";
        this.delete = "DELETE FROM " + table + " WHERE webhook = ? AND " + key + " > ? AND " + key + " <= ? AND until <= ?";
        this.count = "SELECT count(*) FROM " + table + " WHERE webhook = ?";
    }

    void count(long webhook) {
        entries = sql.number(count, webhook);
    }

    void added() {
        entries++;
    }

    long entries() {
        return entries;
    }

    /**
     * @param elapsed how long ago the last piece was swept, in milliseconds
     * @param now     in milliseconds of the journal's clock
     */
    void piece(long webhook, long period, long capacity, long elapsed, long now) {
        if (entries == 0) {
            return;
        }
        long excess = Math.max(0, entries - capacity);
        long share = entries * elapsed / Math.max(1, period / ROUNDS);
        int size = (int) Math.min(MOST, Math.max(LEAST, excess > 0 ? MOST : share));
        long[] times = sql.list(untils, row -> row.getLong(1), webhook, cursor, size).stream().mapToLong(Long::longValue)
                .sorted().toArray();
        if (times.length == 0) {
            cursor = start;
            return;
        }
        long limit = now;
        if (excess > 0) {
            int oldest = (int) Math.min(times.length, excess * times.length / entries);
            limit = oldest == 0 ? now : Math.max(now, times[oldest - 1]);
        }
        Object end = sql.first(last, row -> row.getObject(1), webhook, cursor, size);
        if (times[0] <= limit) {
            entries -= sql.update(delete, webhook, cursor, end, limit);
        }
        cursor = times.length < size ? start : end;
    }
}
