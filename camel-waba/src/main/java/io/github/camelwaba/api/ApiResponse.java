package io.github.camelwaba.api;

import java.time.Duration;

/**
 * A whole answer.
 *
 * @param status     the HTTP status
 * @param body       the bytes, up to the limit
 * @param retryAfter what the header Retry-After says; null without
 */
record ApiResponse(int status, byte[] body, Duration retryAfter) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
