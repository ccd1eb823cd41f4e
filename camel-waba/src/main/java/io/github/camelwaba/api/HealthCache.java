package io.github.camelwaba.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.result.HealthReport;

/**
 * Asks for the health of a number at most once in 5 minutes, however many routes and checks want to know: 360dialog
 * refreshes its answer every 5 minutes and asks not to be called more often (360dialog, WABA Integration (On-Premise)).
 * Failures are kept as long.
 */
public final class HealthCache {

    /** How long an answer is good for. */
    public static final Duration PERIOD = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<Channel.Id, Entry> entries = new ConcurrentHashMap<>();

    public HealthCache(Clock clock) {
        this.clock = clock;
    }

    /**
     * The health of the number, asked for or remembered. Those who ask at the same time wait for the same answer.
     *
     * @throws WabaException if the call failed, now or within the last 5 minutes
     */
    public HealthReport get(Channel channel, Supplier<HealthReport> call) {
        return entries.computeIfAbsent(channel.id(), id -> new Entry()).get(call);
    }

    private final class Entry {

        private Instant asked;
        private HealthReport report;
        private WabaException failure;

        synchronized HealthReport get(Supplier<HealthReport> call) {
            Instant now = clock.instant();
            if (asked == null || !now.isBefore(asked.plus(PERIOD))) {
                ask(call);
                asked = now;
            }
            if (failure != null) {
                throw failure;
            }
            return report;
        }

        private void ask(Supplier<HealthReport> call) {
            try {
                report = call.get();
                failure = null;
            } catch (WabaException e) {
                failure = e;
                report = null;
            }
        }
    }
}
