package io.github.camelwaba.api;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the exception that fits an error: by who answered first, then by code, then by HTTP status.
 */
final class ErrorClassifier {

    // 360dialog reports its own limit as HTTP 400: "You have exceeded the limit of 1 request every 5 seconds"; a text that
    // exceeds its length is another matter
    private static final Pattern GATEWAY_LIMIT = Pattern.compile(
            "rate.?limit|throttl|too many (request|call|message)|\\b(requests?|calls?|messages?) (every|per|in) "
                    + "|exceed[^.]*\\b(rate|requests?|calls?|endpoint|quota)\\b|\\b(rate|requests?|calls?|quota)\\b[^.]*exceed");
    // what it says of a number that was switched off, or of an account that owes money
    private static final Pattern ACCOUNT = Pattern.compile(
            "disabled|deactivated|inactive|not active|suspended|blocked|banned|payment|unpaid|invoice|billing|funds|support");

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
        boolean account = details.isEmpty() || ACCOUNT.matcher(details).find();
        return new WabaException(message, error, account ? Advice.ASK_SUPPORT : Advice.FIX_REQUEST, retryAfter, null);
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
        if (!request.isRepeatable() && isOutcomeUnknown(error)) {
            return new WabaOutcomeUnknownException(
                    message + "; it may have been done", error, Advice.AWAIT_STATUS, retryAfter, null);
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

    /**
     * Whether the status leaves open what was done: a proxy also answers 500, 502 or 52x when the server behind it broke off
     * after it had read the request, and 504 when it took too long. 501, 503 and 505 say that the request was not handled.
     */
    private static boolean isOutcomeUnknown(ApiError error) {
        int status = error.status();
        return status == 504 || status >= 500 && status != 501 && status != 503 && status != 505 && !error.isExplained();
    }
}
