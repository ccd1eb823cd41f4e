package io.github.camelwaba.health;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.result.HealthReport;

import org.apache.camel.health.WritableHealthCheckRepository;

/**
 * The health checks of the numbers that the producers of a component use: one for each number, however many use it.
 */
public final class NumberHealthChecks {

    private static final String DEFAULT = "default";

    private static final class Entry {

        private final Channel channel;
        private final String id;
        private final NumberHealthCheck check;
        private int users;

        private Entry(Channel channel, String id, NumberHealthCheck check) {
            this.channel = channel;
            this.id = id;
            this.check = check;
        }

        // a channel is known by its name, a number without a name by its key
        private boolean isOf(Channel other) {
            return channel.name() == null
                    ? other.name() == null && channel.id().equals(other.id())
                    : channel.name().equals(other.name());
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param health the health of the number, remembered for 5 minutes
     */
    public synchronized void add(WritableHealthCheckRepository repository, Channel channel, Supplier<HealthReport> health,
            boolean enabled) {
        Entry entry = find(channel);
        if (entry == null) {
            String id = channel.name() == null ? freeId() : channel.name();
            entry = new Entry(channel, id, new NumberHealthCheck(id, health));
            entry.check.setEnabled(enabled);
            entries.add(entry);
            repository.addHealthCheck(entry.check);
        }
        entry.users++;
    }

    /** Takes back what was added once for that number. */
    public synchronized void remove(WritableHealthCheckRepository repository, Channel channel) {
        Entry entry = find(channel);
        if (entry != null && --entry.users == 0) {
            entries.remove(entry);
            repository.removeHealthCheck(entry.check);
        }
    }

    private Entry find(Channel channel) {
        return entries.stream().filter(entry -> entry.isOf(channel)).findFirst().orElse(null);
    }

    private String freeId() {
        String id = DEFAULT;
        for (int i = 2; isTaken(id); i++) {
            id = DEFAULT + "-" + i;
        }
        return id;
    }

    private boolean isTaken(String id) {
        return entries.stream().anyMatch(entry -> entry.id.equals(id));
    }
}
