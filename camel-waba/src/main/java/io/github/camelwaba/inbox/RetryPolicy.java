package io.github.camelwaba.inbox;

import java.time.Duration;

/**
 * How often and how soon an event is given to the route again.
 *
 * @param maxAttempts how often at the most, the first attempt included
 * @param delay       the wait before the second attempt; it doubles with each
 * @param maxDelay    the longest wait
 */
public record RetryPolicy(int maxAttempts, Duration delay, Duration maxDelay) {

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("The option maxAttempts is " + maxAttempts + ". Set it to 1 or more");
        }
        if (delay.isNegative() || delay.isZero()) {
            throw new IllegalArgumentException("The option retryDelay is " + delay.toMillis() + " ms. Set it above 0");
        }
        if (maxDelay.compareTo(delay) < 0) {
            throw new IllegalArgumentException(
                    "The option maxRetryDelay is shorter than retryDelay. Set it to the same or more");
        }
    }

    /** Whether a further attempt follows after that many. */
    public boolean allowsAfter(int attempts) {
        return attempts < maxAttempts;
    }

    /** The wait after that many failed attempts, no shorter than what was asked for, and never longer than the limit. */
    public Duration delayAfter(int attempts, Duration asked) {
        Duration own = delayAfter(attempts);
        Duration bounded = asked.compareTo(maxDelay) > 0 ? maxDelay : asked;
        return own.compareTo(bounded) > 0 ? own : bounded;
    }

    /** The wait after that many failed attempts. */
    Duration delayAfter(int attempts) {
        int doublings = Math.min(attempts - 1, 40);
        long millis = delay.toMillis();
        long limit = maxDelay.toMillis();
        for (int i = 0; i < doublings && millis < limit; i++) {
            millis *= 2;
        }
        return Duration.ofMillis(Math.min(millis, limit));
    }
}
