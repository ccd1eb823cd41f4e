package io.github.camelwaba.webhook;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the answers of the webhook, and tells of those that point to a mistake in the set-up, and why events were not taken:
 * each reason once, then at most once a minute, since anyone may send requests.
 */
public final class DoorLog {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookChecks.class);
    private static final long QUIET_NANOS = 60_000_000_000L;
    private static final int MOST_REASONS = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String path;
    private final Map<WebhookAnswer, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> told = new ConcurrentHashMap<>();

    DoorLog(String path) {
        this.path = path;
    }

    void count(WebhookAnswer answer) {
        long count = counts.computeIfAbsent(answer, a -> new AtomicLong()).incrementAndGet();
        String hint = hint(answer);
        if (hint != null) {
            tell(answer, count, hint);
        } else if (answer != WebhookAnswer.OK) {
            LOG.debug("The webhook {} answered {}", path, answer.status());
        }
    }

    /** Tells why that is going to be answered. */
    void refused(WebhookAnswer answer, String reason) {
        AtomicLong before = counts.get(answer);
        tell(answer, before == null ? 1 : before.get() + 1, reason);
    }

    private void tell(WebhookAnswer answer, long count, String reason) {
        if (isTimeToTell(answer, reason)) {
            LOG.warn("The webhook {} answered {} ({} times so far): {}{}", path, answer.status(), count, reason,
                    answer.status() >= 500 ? "; 360dialog delivers again" : "");
        }
    }

    /** Tells of a request that the door failed on: without the message, which may hold what the request held. */
    void failed(Throwable e) {
        if (isTimeToTell(WebhookAnswer.BROKEN, "")) {
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

    private boolean isTimeToTell(WebhookAnswer answer, String reason) {
        long now = System.nanoTime();
        if (told.size() > MOST_REASONS) {
            told.clear();
        }
        // a reason is the same one with other numbers in it
        String kind = answer.name() + " " + NUMBER.matcher(reason).replaceAll("#");
        AtomicLong last = told.computeIfAbsent(kind, k -> new AtomicLong(now - QUIET_NANOS));
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
            case BUSY -> "too many bodies arrive at the same time";
            case CLOSED -> "the route is suspended or stops";
            // the others each have a reason of their own, or are told where they come up
            default -> null;
        };
    }
}
