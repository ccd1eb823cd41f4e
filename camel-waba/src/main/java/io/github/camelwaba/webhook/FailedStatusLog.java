package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.camelwaba.api.ErrorCode;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.event.MessageStatus;
import io.github.camelwaba.model.event.StatusEvent;
import io.github.camelwaba.model.event.WabaEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of messages that WhatsApp did not deliver where the option events leaves statuses out, so that no route hears of
 * them: the first at once, those that follow within a minute together at its end.
 */
public final class FailedStatusLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailedStatusLog.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    // what a minute with very many kinds of failures may fill a line with
    private static final int MOST_KINDS = 10;

    private final String path;
    private final Duration period;
    private final ScheduledExecutorService timer;
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean quiet;

    /**
     * @param path how logs name the webhook
     */
    public FailedStatusLog(String path, ScheduledExecutorService timer) {
        this(path, timer, PERIOD);
    }

    FailedStatusLog(String path, ScheduledExecutorService timer, Duration period) {
        this.path = path;
        this.timer = timer;
        this.period = period;
    }

    /** Looks through events that do not get to the route. */
    public void leftOut(List<WabaEvent> events) {
        List<String> kinds = events.stream().map(FailedStatusLog::kind).filter(kind -> !kind.isEmpty()).toList();
        if (!kinds.isEmpty()) {
            add(kinds);
        }
    }

    private static String kind(WabaEvent event) {
        if (event instanceof StatusEvent status && status.messageStatus() == MessageStatus.FAILED) {
            WabaError error = status.errors().isEmpty() ? null : status.errors().get(0);
            return ErrorCode.describe(error == null ? null : error.code());
        }
        return "";
    }

    private synchronized void add(List<String> kinds) {
        for (String kind : kinds) {
            counts.merge(counts.containsKey(kind) || counts.size() < MOST_KINDS ? kind : "other codes", 1, Integer::sum);
        }
        if (!quiet) {
            tell();
        }
    }

    private synchronized void minuteIsOver() {
        quiet = false;
        if (!counts.isEmpty()) {
            tell();
        }
    }

    private void tell() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        LOG.warn("The webhook {} was told of {} messages that were sent and failed: {}. No route sees this, since the option "
                + "events leaves statuses out: add status to it", path, all,
                counts.entrySet().stream().map(kind -> kind.getValue() + " x " + kind.getKey())
                        .collect(Collectors.joining(", ")));
        counts.clear();
        if (!timer.isShutdown()) {
            quiet = true;
            timer.schedule(this::minuteIsOver, period.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
