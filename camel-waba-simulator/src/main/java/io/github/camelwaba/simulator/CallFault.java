package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.Map;

import io.github.camelwaba.simulator.faults.Fault;
import io.github.camelwaba.simulator.faults.FaultKind;
import io.github.camelwaba.simulator.faults.Presets;

/**
 * A fault of API calls in the making. It happens once unless {@link #next(int)} or {@link #always()} says otherwise; the
 * last method arms it and returns the id by which {@link Faults#remove(String)} takes it back.
 */
public final class CallFault {
    private final Faults faults;
    private final String method;
    private final String path;
    private int times = 1;

    CallFault(Faults faults, String method, String path) {
        this.faults = faults;
        this.method = method;
        this.path = path;
    }

    /** It happens to the next so many calls. */
    public CallFault next(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("It must happen at least once");
        }
        times = calls;
        return this;
    }

    /** It happens to every call until it is taken back. */
    public CallFault always() {
        times = 0;
        return this;
    }

    /** A JSON answer; the call has no effect. */
    public String answer(int status, String body) {
        return answer(status, body, Map.of("content-type", "application/json"));
    }

    /** Any answer; the call has no effect. */
    public String answer(int status, String body, Map<String, String> headers) {
        return arm(Fault.of(FaultKind.STATUS).answer(status, body, headers));
    }

    /** 500 with code 1014. */
    public String internalError() {
        return arm(Presets.internalError());
    }

    /** 429 with code 1015 and Retry-After in whole seconds. */
    public String tooManyRequests(Duration retryAfter) {
        return arm(Presets.tooManyRequests(retryAfter));
    }

    /** 360dialog's own rate limit, a 400. */
    public String gatewayRateLimit() {
        return arm(Presets.gatewayRateLimit());
    }

    /** 502 with a page of HTML. */
    public String badGateway() {
        return arm(Presets.badGateway());
    }

    /** An error of the Cloud API, as in 429, 130429, {@code Rate limit hit}. */
    public String cloudError(int status, int code, String title) {
        return arm(Presets.cloudError(status, code, title));
    }

    /** 200 with a list of errors. */
    public String errorsInSuccess(int code, String title) {
        return arm(Presets.errorsInSuccess(code, title));
    }

    /** The call is done, its answer names no message. */
    public String withoutId() {
        return arm(Fault.of(FaultKind.NO_ID));
    }

    /** The call is done, its answer ends in the middle of the JSON. */
    public String truncated() {
        return arm(Fault.of(FaultKind.TRUNCATE));
    }

    /** The call is done, after a wait of the wall clock. */
    public String delay(Duration wait) {
        return arm(Fault.of(FaultKind.LATENCY).delay(wait));
    }

    /** The request is taken and never answered; the call has no effect. */
    public String stall() {
        return arm(Fault.of(FaultKind.STALL));
    }

    /** The call is done, its answer comes one byte every 500 ms. */
    public String drip() {
        return arm(Fault.of(FaultKind.DRIP));
    }

    /** The call is done, its answer comes one byte at a time with this pause between two. */
    public String drip(Duration pause) {
        return arm(Fault.of(FaultKind.DRIP).delay(pause));
    }

    /** The connection is cut; the call has no effect. */
    public String reset() {
        return arm(Fault.of(FaultKind.RESET));
    }

    /** The call is done, then the connection is cut instead of an answer. */
    public String loseAnswer() {
        return arm(Fault.of(FaultKind.LOSE_ANSWER));
    }

    private String arm(Fault fault) {
        return faults.arm(fault.on(method, path).times(times));
    }
}
