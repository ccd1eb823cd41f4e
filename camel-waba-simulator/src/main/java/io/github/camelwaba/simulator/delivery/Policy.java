package io.github.camelwaba.simulator.delivery;

import java.time.Duration;

import io.github.camelwaba.simulator.state.Hosting;

/**
 * How events are delivered. The defaults are those of the On-Premise application settings (callback_backoff_delay_ms,
 * max_callback_backoff_delay_ms, webhooks.max_concurrent_requests) and of 360dialog's webhook page.
 *
 * @param backoff    added for every failure of an event
 * @param maxBackoff longest wait between two tries
 * @param giveUp     age at which an event is no longer tried
 * @param timeout    time that a webhook has to answer, of the wall clock
 * @param concurrent POSTs at one time per number
 * @param doubling   whether the wait doubles with each failure, or grows by the same each time
 * @param capacity   events that may wait per number
 * @param secret     key of the signature, empty for none
 */
public record Policy(Duration backoff, Duration maxBackoff, Duration giveUp, Duration timeout, int concurrent,
        boolean doubling, int capacity, String secret) {

    public static final Policy DEFAULT = new Policy(
            Duration.ofSeconds(3), Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofSeconds(5), 6, false, 10_000,
            "");
    // 360dialog: exponential backoff up to 7 days; the longest wait is not documented
    private static final Duration CLOUD_MAX_BACKOFF = Duration.ofHours(1);
    private static final Duration CLOUD_GIVE_UP = Duration.ofDays(7);

    /** The same with the redelivery of a hosting. */
    public Policy of(Hosting hosting) {
        return hosting == Hosting.CLOUD
                ? new Policy(backoff, CLOUD_MAX_BACKOFF, CLOUD_GIVE_UP, timeout, concurrent, true, capacity, secret)
                : this;
    }

    public Policy backoff(Duration base) {
        return new Policy(base, maxBackoff, giveUp, timeout, concurrent, doubling, capacity, secret);
    }

    public Policy concurrent(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The concurrent deliveries are " + most + ". Set them to 1 or more");
        }
        return new Policy(backoff, maxBackoff, giveUp, timeout, most, doubling, capacity, secret);
    }

    public Policy timeout(Duration limit) {
        return new Policy(backoff, maxBackoff, giveUp, limit, concurrent, doubling, capacity, secret);
    }

    public Policy secret(String key) {
        return new Policy(backoff, maxBackoff, giveUp, timeout, concurrent, doubling, capacity, key);
    }

    /** The wait after so many failures, up to the cap. */
    Duration waitAfter(int failures) {
        Duration wait = backoff.multipliedBy(doubling ? 1L << Math.min(failures - 1, 30) : failures);
        return wait.compareTo(maxBackoff) > 0 ? maxBackoff : wait;
    }

    @Override
    public String toString() {
        return "Policy[backoff=" + backoff + ", timeout=" + timeout + ", signed=" + !secret.isEmpty() + "]";
    }
}
