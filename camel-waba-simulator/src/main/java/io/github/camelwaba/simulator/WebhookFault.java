package io.github.camelwaba.simulator;

import java.time.Duration;

import io.github.camelwaba.simulator.faults.Fault;
import io.github.camelwaba.simulator.faults.FaultKind;

/**
 * A fault of webhook deliveries in the making. It happens once unless {@link #next(int)} or {@link #always()} says
 * otherwise; the last method arms it and returns the id by which {@link Faults#remove(String)} takes it back.
 */
public final class WebhookFault {
    private final Faults faults;
    private int times = 1;

    WebhookFault(Faults faults) {
        this.faults = faults;
    }

    /** It happens to the next so many deliveries. */
    public WebhookFault next(int deliveries) {
        if (deliveries < 1) {
            throw new IllegalArgumentException("It must happen at least once");
        }
        times = deliveries;
        return this;
    }

    /** It happens to every delivery until it is taken back. */
    public WebhookFault always() {
        times = 0;
        return this;
    }

    /** The event is posted twice. */
    public String duplicate() {
        return duplicate(2);
    }

    /** The event is posted so many times. */
    public String duplicate(int copies) {
        return arm(Fault.of(FaultKind.DUPLICATE).count(copies));
    }

    /** The event waits until the next one was posted, 2 s at the most. */
    public String reorder() {
        return arm(Fault.of(FaultKind.REORDER));
    }

    /** The event waits, by the simulator's clock. */
    public String delay(Duration wait) {
        return arm(Fault.of(FaultKind.DELAY).delay(wait));
    }

    /** So many events go in one POST; fewer when no more come within 2 s. */
    public String batch(int events) {
        return arm(Fault.of(FaultKind.BATCH).count(events));
    }

    /** The POST never arrives; the event is redelivered after the usual wait. */
    public String drop() {
        return arm(Fault.of(FaultKind.DROP));
    }

    public String withoutSignature() {
        return arm(Fault.of(FaultKind.NO_SIGNATURE));
    }

    /** The signature is of another secret. */
    public String wrongSignature() {
        return arm(Fault.of(FaultKind.WRONG_SIGNATURE));
    }

    /** The payload has fields that no documentation knows. */
    public String unknownFields() {
        return arm(Fault.of(FaultKind.UNKNOWN_FIELDS));
    }

    /** The body is compressed, and signed as it is sent. */
    public String gzip() {
        return arm(Fault.of(FaultKind.GZIP));
    }

    private String arm(Fault fault) {
        return faults.arm(fault.times(times));
    }
}
