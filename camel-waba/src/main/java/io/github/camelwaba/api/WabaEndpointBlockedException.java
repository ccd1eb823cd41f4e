package io.github.camelwaba.api;

import java.time.Duration;

/**
 * 360dialog blocks this endpoint (blacklisted). A support ticket may open it; sending again does not.
 */
public class WabaEndpointBlockedException extends WabaException {

    private static final long serialVersionUID = 1L;

    public WabaEndpointBlockedException(String message, ApiError error, Advice advice, Duration retryAfter, Throwable cause) {
        super(message, error, advice, retryAfter, cause);
    }
}
