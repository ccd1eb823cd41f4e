package io.github.camelwaba.api;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the exception that fits an error: by who answered first, then by code, then by HTTP status.
 */
final class ErrorClassifier {

    // 360dialog reports its own limit as HTTP 400: "You have exceeded the limit of 1 request every 5 seconds"
    private static final Pattern GATEWAY_LIMIT = Pattern.compile("exceed|rate limit|too many|limit of \\d");

    private ErrorClassifier() {
    }

    /**
     * @param request    the call that failed
     * @param error      what the answer says
     * @param retryAfter what its header says; null without
     */
    static WabaException classify(ApiRequest request, ApiError error, Duration retryAfter) {
        String message = "360dialog refused " + request.purpose() + " through " + request.channel().label() + ": "
                + error.describe();
        if (error.gateway() && error.status() == 400 || error.gateway() && error.status() == 403) {
            return gateway(message, error, retryAfter);
        }
        ErrorCode meaning = ErrorCode.of(error.code());
        if (meaning != null) {
            return byCode(message, error, meaning, retryAfter);
        }
        return byStatus(request, message, error, retryAfter);
    }

    private static WabaException gateway(String message, ApiError error, Duration retryAfter) {
        String details = error.details() == null ? "" : error.details().toLowerCase(Locale.ROOT);
        if (error.status() == 403) {
            return new WabaEndpointBlockedException(message, error, Advice.ASK_SUPPORT, retryAfter, null);
        }
        if (GATEWAY_LIMIT.matcher(details).find()) {
            return new WabaRateLimitException(message, error, Advice.RETRY_LATER, retryAfter, null);
        }
        // a disabled number, an unpaid invoice
        return new WabaException(message, error, Advice.ASK_SUPPORT, retryAfter, null);
    }

    private static WabaException byCode(
            String message, ApiError error, ErrorCode meaning, Duration retryAfter) {
        return switch (meaning.kind()) {
            case RATE_LIMIT -> new WabaRateLimitException(message, error, meaning.advice(), retryAfter, null);
            case WINDOW_CLOSED -> new WabaWindowClosedException(message, error, meaning.advice(), retryAfter, null);
            case AUTHENTICATION -> new WabaAuthenticationException(message, error, meaning.advice(), retryAfter, null);
            case TRANSIENT -> new WabaTransientException(message, error, meaning.advice(), retryAfter, null);
            case OTHER -> new WabaException(message, error, meaning.advice(), retryAfter, null);
        };
    }

    private static WabaException byStatus(ApiRequest request, String message, ApiError error, Duration retryAfter) {
        int status = error.status();
        if (status == 401) {
            return new WabaAuthenticationException(
                    message + ". Check that apiKey is the key of this number, and that it is on hosting="
                            + request.channel().hosting().word() + ": the keys of one hosting do not work on another",
                    error, Advice.CHECK_KEY, retryAfter, null);
        }
        if (status == 429) {
            return new WabaRateLimitException(message, error, Advice.RETRY_LATER, retryAfter, null);
        }
        // a gateway that ran out of patience does not know what the server behind it did
        if (status == 504 && !request.isRepeatable()) {
            return new WabaOutcomeUnknownException(message, error, Advice.AWAIT_STATUS, retryAfter, null);
        }
        if (status >= 500 || status == 408) {
            return new WabaTransientException(message, error, Advice.RETRY, retryAfter, null);
        }
        if (status >= 300 && status < 400) {
            return new WabaException(
                    message + " (a redirect, which is not followed; check the option baseUrl)", error, Advice.FIX_REQUEST,
                    retryAfter, null);
        }
        return new WabaException(message, error, status == 403 ? Advice.CHECK_KEY : Advice.FIX_REQUEST, retryAfter, null);
    }
}
