package io.github.camelwaba.webhook;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the answers of the door, and tells of those that point to a mistake in the set-up: once, then at most once a
 * minute, since anyone may knock.
 */
public final class DoorLog {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
    private static final long QUIET_NANOS = 60_000_000_000L;

    private final String path;
    private final Map<WebhookAnswer, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<WebhookAnswer, AtomicLong> told = new ConcurrentHashMap<>();

    DoorLog(String path) {
        this.path = path;
    }

    void count(WebhookAnswer answer) {
        long count = counts.computeIfAbsent(answer, a -> new AtomicLong()).incrementAndGet();
        String hint = hint(answer);
        if (hint != null && isTimeToTell(answer)) {
            LOG.warn("The webhook {} answered {} ({} times so far): {}", path, answer.status(), count, hint);
        } else if (answer != WebhookAnswer.OK) {
            LOG.debug("The webhook {} answered {}", path, answer.status());
        }
    }

    /** Tells of a request that the door failed on: without the message, which may hold what the request held. */
    void failed(Throwable e) {
        if (isTimeToTell(WebhookAnswer.BROKEN)) {
            StackTraceElement[] trace = e.getStackTrace();
            LOG.error("The webhook {} could not handle a request: {} at {}", path, e.getClass().getName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
        }
    }

    /** How often each status was answered. */
    public Map<Integer, Long> counts() {
        Map<Integer, Long> answer = new TreeMap<>();
        counts.forEach((key, count) -> answer.merge(key.status(), count.get(), Long::sum));
        return answer;
    }

    private boolean isTimeToTell(WebhookAnswer answer) {
        long now = System.nanoTime();
        AtomicLong last = told.computeIfAbsent(answer, a -> new AtomicLong(now - QUIET_NANOS));
        long seen = last.get();
        return now - seen >= QUIET_NANOS && last.compareAndSet(seen, now);
    }

    private static String hint(WebhookAnswer answer) {
        return switch (answer) {
            case UNAUTHORIZED -> "the caller sent no or other credentials than the webhook has; "
                    + "if it was 360dialog, set the webhook again (callbackUrl, or waba:config?action=setWebhook)";
            case FORBIDDEN ->
                "the signature x-360dialog-signature is missing or was made with another secret (option webhookSecret)";
            case TOO_LARGE -> "a body was larger than the option maxBodySize";
            case TOO_SLOW -> "a body did not arrive within the option bodyTimeout";
            case BUSY -> "too many bodies arrive slowly at the same time; 360dialog delivers again";
            case UNAVAILABLE ->
                "the inbox is full (option inboxCapacity, inboxMaxDisk) or cannot write; 360dialog delivers again";
            case ROUTE_FAILED, ROUTE_UNAVAILABLE ->
                "the route failed or took longer than the option answerTimeout; 360dialog delivers the events again";
            default -> null;
        };
    }
}
