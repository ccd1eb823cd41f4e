package io.github.camelwaba.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelwaba.simulator.delivery.Attempt;

/**
 * One POST to a webhook.
 *
 * @param eventId    the same for all attempts of one event
 * @param attempt    1 for the first
 * @param httpStatus 0 when there was no answer
 * @param error      why there was no answer, else empty
 * @param duration   time until the answer was complete
 * @param payload    the JSON of the event
 * @param messageIds ids of the messages that it tells of
 */
public record WebhookDelivery(String eventId, String url, int attempt, int httpStatus, String error, Duration duration,
        Instant at, String payload, List<String> messageIds) {

    static WebhookDelivery of(Attempt attempt) {
        return new WebhookDelivery(
                attempt.eventId(), attempt.url(), attempt.number(), attempt.httpStatus(), attempt.error(), attempt.duration(),
                attempt.at(), attempt.payload(), attempt.messageIds());
    }

    /** Only 200 counts as accepted. */
    public boolean accepted() {
        return httpStatus == 200;
    }

    public boolean redelivered() {
        return attempt > 1;
    }

    @Override
    public String toString() {
        return "WebhookDelivery[attempt=" + attempt + ", httpStatus=" + httpStatus + ", messageIds=" + messageIds + "]";
    }
}
