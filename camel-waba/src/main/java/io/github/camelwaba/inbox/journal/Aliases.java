package io.github.camelwaba.inbox.journal;

import java.util.List;
import java.util.function.Predicate;

import io.github.camelwaba.inbox.LaneNames;

/**
 * Which names mean the same chat, as the events of a webhook have told.
 */
final class Aliases extends LaneNames {

    private final Sql sql;
    private final long webhook;
    private final Predicate<String> isUsed;
    private final Sweep sweep;
    private long period;
    private long now;

    /**
     * @param isUsed whether events wait in a chat
     */
    Aliases(Sql sql, long webhook, Predicate<String> isUsed) {
        this.sql = sql;
        this.webhook = webhook;
        this.isUsed = isUsed;
        this.sweep = new Sweep(sql, "alias", "name", "");
        sweep.count(webhook);
    }

    void at(long time, long remembered) {
        now = time;
        period = remembered;
    }

    @Override
    protected String find(String name) {
        if (sweep.entries() == 0) {
            return null;
        }
        record Found(String chat, long until) {
        }
        Found found = sql.first("SELECT chat, until FROM alias WHERE webhook = ? AND name = ? AND until > ?",
                row -> new Found(row.getString(1), row.getLong(2)), webhook, name, now);
        if (found == null) {
            return null;
        }
        if (found.until() - now < period / 2) {
            // one that is in use does not fade
            remember(name, found.chat());
        }
        return found.chat();
    }

    @Override
    protected void remember(String name, String chat) {
        sql.update("INSERT INTO alias (webhook, name, chat, until) VALUES (?, ?, ?, ?) "
                + "ON CONFLICT DO UPDATE SET chat = excluded.chat, until = excluded.until",
                webhook, name, chat, now + period);
        sweep.added();
    }

    @Override
    protected boolean isUsed(String chat) {
        return isUsed.test(chat);
    }

    /**
     * Forgets those of the next aliases that are wanted, by their name or by the chat that they mean.
     *
     * @param  after those behind that name
     * @return       the last name that was looked at; null when there was none
     */
    String erase(String after, int most, Predicate<String> wanted) {
        record Alias(String name, String chat) {
        }
        List<Alias> seen = sql.list("SELECT name, chat FROM alias WHERE webhook = ? AND name > ? ORDER BY name LIMIT ?",
                row -> new Alias(row.getString(1), row.getString(2)), webhook, after, most);
        seen.stream().filter(alias -> wanted.test(alias.name()) || wanted.test(alias.chat()))
                .forEach(alias -> sql.update("DELETE FROM alias WHERE webhook = ? AND name = ?", webhook, alias.name()));
        return seen.isEmpty() ? null : seen.get(seen.size() - 1).name();
    }

    Sweep sweep() {
        return sweep;
    }
}
