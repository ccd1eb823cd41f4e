package io.github.camelwaba.simulator.delivery;

import java.time.Duration;

/**
 * How events are delivered. The defaults are those of the On-Premise application settings (callback_backoff_delay_ms,
 * max_callback_backoff_delay_ms, webhooks.max_concurrent_requests) and of 360dialog's webhook page.
 *
 * @param backoff    added for every failure of an event
 * @param maxBackoff longest wait between two tries
 * @param giveUp     age at which an event is no longer tried
 * @param timeout    time that a webhook has to answer, of the wall clock
 * @param concurrent POSTs at one time per number
 * @param capacity   events that may wait per number
 * @param secret     key of the signature, empty for none
 */
public record Policy(Duration backoff, Duration maxBackoff, Duration giveUp, Duration timeout, int concurrent, int capacity,
        String secret) {

    public static final Policy DEFAULT = new Policy(
            Duration.ofSeconds(3), Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofSeconds(5), 6, 10_000, "");

    public Policy backoff(Duration base) {
        return new Policy(base, maxBackoff, giveUp, timeout, concurrent, capacity, secret);
    }

    public Policy timeout(Duration limit) {
        return new Policy(backoff, maxBackoff, giveUp, limit, concurrent, capacity, secret);
    }

    public Policy secret(String key) {
        return new Policy(backoff, maxBackoff, giveUp, timeout, concurrent, capacity, key);
    }

    /** The wait after so many failures: linear growth up to the cap. */
    Duration waitAfter(int failures) {
        Duration wait = backoff.multipliedBy(failures);
        return wait.compareTo(maxBackoff) > 0 ? maxBackoff : wait;
    }

    @Override
    public String toString() {
        return "Policy[backoff=" + backoff + ", timeout=" + timeout + ", signed=" + !secret.isEmpty() + "]";
    }
}
