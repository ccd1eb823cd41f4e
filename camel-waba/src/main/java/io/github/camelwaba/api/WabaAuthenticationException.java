package io.github.camelwaba.api;

import java.time.Duration;

/**
 * The key was refused, or is the key of another number.
 */
public class WabaAuthenticationException extends WabaException {

    private static final long serialVersionUID = 1L;

    public WabaAuthenticationException(String message, ApiError error, Advice advice, Duration retryAfter, Throwable cause) {
        super(message, error, advice, retryAfter, cause);
    }
}
