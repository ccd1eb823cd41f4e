package io.github.camelwaba.example.cluster;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many webhooks were taken in a time, and what they cost. */
final class Usage {

    private final Cluster cluster;
    private final Load load;
    private final long startNanos = System.nanoTime();
    private final int accepted;
    private final Map<String, Duration> before;
    private final Map<String, Double> millis = new TreeMap<>();
    private int webhooks;
    private double seconds;

    /** Begins to measure. */
    Usage(Cluster cluster, Load load) {
        this.cluster = cluster;
        this.load = load;
        this.accepted = load.accepted();
        this.before = cluster.cpuTimes();
    }

    void end() {
        seconds = (System.nanoTime() - startNanos) / 1e9;
        webhooks = load.accepted() - accepted;
        cluster.cpuTimes().forEach(
                (kind, time) -> millis.put(kind, time.minus(before.get(kind)).toNanos() / 1e6 / Math.max(1, webhooks)));
    }

    /** Milliseconds of a processor for each webhook, by the kind of node. */
    Map<String, Double> millisPerWebhook() {
        return millis;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%d webhooks (messages and statuses) in %.1f s, %d a second; of a processor for each:", webhooks,
                seconds, Math.round(webhooks / seconds)));
        millis.forEach((kind, time) -> text.append(String.format(Locale.ROOT, " %s %.2f ms", kind, time)));
        return text.toString();
    }
}
