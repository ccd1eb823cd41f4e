package io.github.camelwaba.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
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

    private final LongSupplier nanoTime;
    private final Map<Channel.Id, Entry> entries = new ConcurrentHashMap<>();

    public HealthCache() {
        this(System::nanoTime);
    }

    /** With another source of nanoseconds than the system's. */
    HealthCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
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

        private Long asked;
        private HealthReport report;
        private WabaException failure;

        synchronized HealthReport get(Supplier<HealthReport> call) {
            // not the clock on the wall, which may be set back: the answer would then stay for as long
            long now = nanoTime.getAsLong();
            if (asked == null || now - asked >= PERIOD.toNanos()) {
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
