package io.github.camelwaba.inbox.journal;

/**
 * The keys of the events that a webhook has seen.
 */
final class SeenKeys {

    private static final byte[] LEAST = new byte[0];

    private final Sql sql;
    private final long webhook;
    private final Sweep sweep;

    SeenKeys(Sql sql, long webhook) {
        this.sql = sql;
        this.webhook = webhook;
        this.sweep = new Sweep(sql, "seen", "key", LEAST);
        sweep.count(webhook);
    }

    /**
     * Remembers a key.
     *
     * @return false if the key is known
     */
    boolean add(String key, long until, long now) {
        boolean added = sql.update("INSERT INTO seen (webhook, key, until) VALUES (?, ?, ?) "
                + "ON CONFLICT DO UPDATE SET until = excluded.until WHERE seen.until <= ?",
                webhook, Digest.of(key), until, now) > 0;
        if (added) {
            sweep.added();
        }
        return added;
    }

    boolean contains(String key, long now) {
        return sql.number("SELECT count(*) FROM seen WHERE webhook = ? AND key = ? AND until > ?",
                webhook, Digest.of(key), now) > 0;
    }

    Sweep sweep() {
        return sweep;
    }
}
