package io.github.camelwaba.example.rest;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.camelwaba.model.event.MessageStatus;
import io.github.camelwaba.model.event.StatusEvent;

/**
 * Remembers which orders have their message, and what became of it: for 30 days, the last 100,000 orders, and until the
 * process ends. A real system keeps this in its database. No phone number and no name is in it.
 */
public class OrderMessages {

    private static final long LARGEST = 100_000;
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Cache<String, Entry> orders = newCache();
    // apart from the orders: the first status may be here before the answer to the message is
    private final Cache<String, Progress> progress = newCache();

    private static <V> Cache<String, V> newCache() {
        return Caffeine.newBuilder().maximumSize(LARGEST).expireAfterWrite(LONGEST).build();
    }

    /**
     * Claims an order for the caller, who is to send its message. Of two callers at the same time one gets it.
     *
     * @return          whether the order is the caller's; false when it has its message already
     * @throws HttpError 409 if a message with other data was sent, or is being sent right now
     */
    public boolean claim(String order, Shipment shipment) {
        Entry claimed = new Entry(shipment.hashCode(), null, State.SENDING);
        Entry known = orders.asMap().putIfAbsent(order, claimed);
        if (known == null) {
            return true;
        }
        if (known.digest() != claimed.digest()) {
            throw HttpError.conflict("This order has its message already, with other data. Nothing was sent");
        }
        if (known.state() == State.SENDING) {
            throw HttpError.conflict("The message of this order is being sent right now. Ask for it in a second").retryAfter(1);
        }
        return false;
    }

    /** 360dialog took the message. */
    public void sent(String order, String messageId) {
        orders.asMap().computeIfPresent(order, (id, entry) -> new Entry(entry.digest(), messageId, State.SENT));
    }

    /** The message may have been sent or not: it is never sent again. */
    public void outcomeUnknown(String order) {
        orders.asMap().computeIfPresent(order, (id, entry) -> new Entry(entry.digest(), entry.messageId(), State.UNKNOWN));
    }

    /** Nothing was sent: the order may be tried again. */
    public void release(String order) {
        orders.invalidate(order);
    }

    /** Takes a status from the webhook. */
    public void progress(StatusEvent event) {
        if (event.id() == null) {
            return;
        }
        progress.asMap().merge(event.id(), Progress.of(event), Progress::later);
        // on Cloud a status repeats the order that went out with the message: so its answer need not have come
        if (event.callbackData() != null) {
            orders.asMap().computeIfPresent(event.callbackData(),
                    (id, entry) -> entry.messageId() == null ? new Entry(entry.digest(), event.id(), State.SENT) : entry);
        }
    }

    /** @throws HttpError 404 if there is no message of this order */
    public OrderMessage find(String order) {
        Entry entry = orders.getIfPresent(order);
        if (entry == null) {
            throw HttpError.notFound("There is no message of this order");
        }
        Progress now = entry.messageId() == null ? null : progress.getIfPresent(entry.messageId());
        if (now != null) {
            return new OrderMessage(order, entry.messageId(), now.status().word(), now.reason());
        }
        return new OrderMessage(order, entry.messageId(), entry.state() == State.UNKNOWN ? "unknown" : "queued", null);
    }

    private enum State {
        SENDING, SENT, UNKNOWN
    }

    private record Entry(int digest, String messageId, State state) {
    }

    private record Progress(MessageStatus status, String reason) {

        static Progress of(StatusEvent event) {
            String reason = event.errors().stream().findFirst().map(error -> error.code() + " " + error.title()).orElse(null);
            return new Progress(event.messageStatus(), reason);
        }

        // statuses may overtake each other
        Progress later(Progress next) {
            boolean isStep = next.status().rank() > 0 || next.status() == MessageStatus.FAILED;
            return !isStep || next.status().isStaleAfter(status) ? this : next;
        }
    }
}
