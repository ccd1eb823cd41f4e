package io.github.camelwaba.webhook;

import java.time.Duration;

/**
 * How large a body may be and how long it may take.
 *
 * @param maxBodySize in bytes, as received and after inflating
 * @param bodyTimeout how long a body may take to arrive
 */
public record DoorLimits(int maxBodySize, Duration bodyTimeout) {

    // a body is held in one array, several at a time
    private static final int LARGEST = 1024 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofHours(1);

    public DoorLimits {
        if (maxBodySize < 1 || maxBodySize > LARGEST) {
            throw new IllegalArgumentException(
                    "The option maxBodySize is " + maxBodySize + ". Set it to 1 to " + LARGEST + " bytes");
        }
        if (bodyTimeout.isNegative() || bodyTimeout.isZero() || bodyTimeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The option bodyTimeout is " + bodyTimeout.toMillis() + " ms. Set it to 1 ms to " + LONGEST.toHours()
                            + " hour: every wait has a limit");
        }
    }
}
