package io.github.camelwaba.api;

import java.time.Duration;

/**
 * The call failed for a passing reason and had no effect: the service was overloaded, restarting or could not be reached.
 */
public class WabaTransientException extends WabaException {

    private static final long serialVersionUID = 1L;

    public WabaTransientException(String message, ApiError error, Advice advice, Duration retryAfter, Throwable cause) {
        super(message, error, advice, retryAfter, cause);
    }
}
