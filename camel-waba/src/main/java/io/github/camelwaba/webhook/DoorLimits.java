package io.github.camelwaba.webhook;

import java.time.Duration;

/**
 * How much and how long the door waits for.
 *
 * @param maxBodySize in bytes, as received and after inflating
 * @param bodyTimeout how long a body may take to arrive
 */
public record DoorLimits(int maxBodySize, Duration bodyTimeout) {

    public DoorLimits {
        if (maxBodySize < 1) {
            throw new IllegalArgumentException("The option maxBodySize is " + maxBodySize + ". Set it above 0");
        }
        if (bodyTimeout.isNegative() || bodyTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "The option bodyTimeout is " + bodyTimeout.toMillis() + " ms. Set it above 0: every wait has a limit");
        }
    }
}
