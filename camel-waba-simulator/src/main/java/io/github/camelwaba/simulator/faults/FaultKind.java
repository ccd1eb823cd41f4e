package io.github.camelwaba.simulator.faults;

import java.util.Locale;

/** What goes wrong; the first group happens to API calls, the second to webhook deliveries. */
public enum FaultKind {
    /** Answers a given status and body; the call has no effect. */
    STATUS(true),
    /** Answers as usual, but later. */
    LATENCY(true),
    /** Accepts the request and never answers; the call has no effect. */
    STALL(true),
    /** Cuts the connection before an answer; the call has no effect. */
    RESET(true),
    /** Does the call, then cuts the connection instead of answering. */
    LOSE_ANSWER(true),
    /** Does the call, then sends the answer one byte at a time. */
    DRIP(true),
    /** Does the call, then sends half of the answer's JSON. */
    TRUNCATE(true),
    /** Does the call, then answers without any message id. */
    NO_ID(true),

    /** Every event is posted more than once. */
    DUPLICATE(false),
    /** An event waits until the next one has gone. */
    REORDER(false),
    /** An event waits. */
    DELAY(false),
    /** Several events go in one POST. */
    BATCH(false),
    /** The POST is lost on its way, and redelivered as after any failure. */
    DROP(false),
    /** The signature header is missing. */
    NO_SIGNATURE(false),
    /** The signature header is of another secret. */
    WRONG_SIGNATURE(false),
    /** Fields that no documentation knows are in the payload. */
    UNKNOWN_FIELDS(false),
    /** The body is compressed. */
    GZIP(false);

    private final boolean ofCalls;

    FaultKind(boolean ofCalls) {
        this.ofCalls = ofCalls;
    }

    /** Whether it happens to API calls and not to webhook deliveries. */
    public boolean ofCalls() {
        return ofCalls;
    }

    /** The name in the control API, as in {@code lose-answer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
