package io.github.camelwaba.api;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * The answer to a call. Its JSON is parsed once, however often it is asked for.
 */
final class ApiResponse {

    private final int status;
    private final byte[] body;
    private final Duration retryAfter;
    private JsonNode tree;
    private WabaJsonException unreadable;

    /**
     * @param status     the HTTP status
     * @param body       the bytes, up to the limit
     * @param retryAfter what the header Retry-After says; null without
     */
    ApiResponse(int status, byte[] body, Duration retryAfter) {
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * The body as JSON.
     *
     * @throws WabaJsonException if it is something else
     */
    JsonNode json() {
        if (tree == null && unreadable == null) {
            try {
                tree = WabaJson.parse(body);
            } catch (WabaJsonException e) {
                unreadable = e;
            }
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return tree;
    }

    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
