package io.github.camelwaba.simulator.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One POST to a webhook.
 *
 * @param number     1 for the first try of an event
 * @param httpStatus 0 when there was no answer
 * @param error      why there was no answer, else empty
 */
public record Attempt(String eventId, String url, int number, Instant at, int httpStatus, String error, Duration duration,
        String payload, List<String> messageIds) {

    /** Only 200 counts (360dialog: receiving messages via webhook). */
    public boolean accepted() {
        return httpStatus == 200;
    }

    @Override
    public String toString() {
        return "Attempt[eventId=" + eventId + ", number=" + number + ", httpStatus=" + httpStatus + ", duration=" + duration
                + ", messageIds=" + messageIds + "]";
    }
}
