package io.github.camelwaba.simulator.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * One rule of what goes wrong.
 *
 * @param method  HTTP method that it hits, empty for all
 * @param path    beginning of the paths that it hits, empty for all
 * @param times   how often it happens, 0 for always
 * @param status  HTTP status of {@link FaultKind#STATUS}
 * @param body    body of {@link FaultKind#STATUS}
 * @param headers headers of {@link FaultKind#STATUS}
 * @param delay   wait of latency and delay, time between two bytes of drip
 * @param count   copies of duplicate, events of batch
 */
public record Fault(FaultKind kind, String method, String path, int times, int status, String body,
        Map<String, String> headers, Duration delay, int count) {
    private static final Duration LONGEST = Duration.ofHours(24);

    public Fault {
        headers = Map.copyOf(headers);
        method = method.toUpperCase(Locale.ROOT);
        if (times < 0 || count < 1 || count > 100) {
            throw new IllegalArgumentException("times must not be negative, count must be 1 to 100");
        }
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A delay must be between 0 and 24 hours");
        }
        if (kind == FaultKind.STATUS && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("A status must be between 200 and 599");
        }
    }

    /** A fault with nothing but its kind: every call or delivery, always. */
    public static Fault of(FaultKind kind) {
        return new Fault(kind, "", "", 0, 500, "", Map.of(), kind == FaultKind.DRIP ? Duration.ofMillis(500) : Duration.ZERO,
                2);
    }

    public Fault on(String newMethod, String newPath) {
        return new Fault(kind, newMethod, newPath, times, status, body, headers, delay, count);
    }

    public Fault times(int newTimes) {
        return new Fault(kind, method, path, newTimes, status, body, headers, delay, count);
    }

    public Fault answer(int newStatus, String newBody, Map<String, String> newHeaders) {
        return new Fault(kind, method, path, times, newStatus, newBody, newHeaders, delay, count);
    }

    public Fault delay(Duration newDelay) {
        return new Fault(kind, method, path, times, status, body, headers, newDelay, count);
    }

    public Fault count(int newCount) {
        return new Fault(kind, method, path, times, status, body, headers, delay, newCount);
    }

    boolean hits(String calledMethod, String calledPath) {
        return (method.isEmpty() || method.equals(calledMethod)) && (path.isEmpty() || calledPath.startsWith(path));
    }
}
