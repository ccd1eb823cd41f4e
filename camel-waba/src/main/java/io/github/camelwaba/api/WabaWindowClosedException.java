package io.github.camelwaba.api;

import java.time.Duration;

/**
 * The customer has not written for 24 hours: only a template message may be sent (WhatsApp code 470).
 */
public class WabaWindowClosedException extends WabaException {

    private static final long serialVersionUID = 1L;

    public WabaWindowClosedException(String message, ApiError error, Advice advice, Duration retryAfter, Throwable cause) {
        super(message, error, advice, retryAfter, cause);
    }
}
