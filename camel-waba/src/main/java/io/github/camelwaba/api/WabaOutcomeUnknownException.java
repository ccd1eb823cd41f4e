package io.github.camelwaba.api;

import java.time.Duration;

/**
 * The answer was lost, cut or unreadable: what the call was to do may have been done. Sending again may send twice.
 */
public class WabaOutcomeUnknownException extends WabaException {

    private static final long serialVersionUID = 1L;

    public WabaOutcomeUnknownException(String message, ApiError error, Advice advice, Duration retryAfter, Throwable cause) {
        super(message, error, advice, retryAfter, cause);
    }
}
