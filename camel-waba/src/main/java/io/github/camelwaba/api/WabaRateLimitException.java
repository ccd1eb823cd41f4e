package io.github.camelwaba.api;

import java.time.Duration;

/**
 * Too many calls: HTTP 429, WhatsApp's rate limit codes, or 360dialog's own limit, which it reports as HTTP 400.
 */
public class WabaRateLimitException extends WabaException {

    private static final long serialVersionUID = 1L;

    public WabaRateLimitException(String message, ApiError error, Advice advice, Duration retryAfter, Throwable cause) {
        super(message, error, advice, retryAfter, cause);
    }
}
