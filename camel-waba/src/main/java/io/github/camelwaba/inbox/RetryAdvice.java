package io.github.camelwaba.inbox;

import java.time.Duration;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;

/**
 * What the failure of a route says about running it again. A send whose outcome is not known must not be repeated, and one
 * that will be refused again need not be; any other failure may pass.
 */
public final class RetryAdvice {

    // a chain of causes may be a circle
    private static final int LONGEST_CHAIN = 20;

    private RetryAdvice() {
    }

    public static boolean isFinal(Throwable failure) {
        WabaException refusal = find(failure);
        return refusal != null && refusal.getAdvice() != Advice.RETRY && refusal.getAdvice() != Advice.RETRY_LATER;
    }

    /** How long 360dialog asks to wait; zero when it does not say. */
    public static Duration wait(Throwable failure) {
        WabaException refusal = find(failure);
        return refusal == null || refusal.getRetryAfter() == null ? Duration.ZERO : refusal.getRetryAfter();
    }

    private static WabaException find(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < LONGEST_CHAIN; i++) {
            if (cause instanceof WabaException refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
