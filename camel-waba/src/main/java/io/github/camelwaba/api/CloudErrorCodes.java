package io.github.camelwaba.api;

import java.util.List;

import io.github.camelwaba.api.ErrorCode.Kind;

/**
 * The error codes of Cloud (Meta, Cloud API: error codes; which of them pass by themselves is what that page says of them).
 */
final class CloudErrorCodes {

    static final List<ErrorCode> ALL = List.of(
            new ErrorCode(0, "Authentication exception", Kind.AUTHENTICATION, Advice.CHECK_KEY),
            new ErrorCode(1, "API unknown", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(2, "API service", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(3, "API method", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(4, "API too many calls", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(10, "Permission denied", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(33, "Parameter value is not valid: the number was deleted", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(100, "Invalid parameter", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(190, "Access token has expired", Kind.AUTHENTICATION, Advice.CHECK_KEY),
            new ErrorCode(368, "Temporarily blocked for policies violations", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(80007, "Rate limit issues", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(130429, "Rate limit hit", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(130472, "User's number is part of an experiment", Kind.OTHER, Advice.NEVER),
            new ErrorCode(130497, "Business account is restricted from messaging users in this country", Kind.OTHER,
                    Advice.NEVER),
            new ErrorCode(131000, "Something went wrong", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(131005, "Access denied", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(131008, "Required parameter is missing", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131009, "Parameter value is not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131016, "Service unavailable", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(131021, "Recipient cannot be sender", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131026, "Message undeliverable", Kind.OTHER, Advice.NEVER),
            new ErrorCode(131030, "Recipient is not in the allowed list", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131031, "Account has been locked", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(131037, "Display name is not approved", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(131042, "Business eligibility payment issue", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(131045, "Incorrect certificate", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(131047, "Re-engagement message", Kind.WINDOW_CLOSED, Advice.USE_TEMPLATE),
            new ErrorCode(131048, "Spam rate limit hit", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            // no rate limit of the sender's: it passes within days, not within the pauses that routes make for those
            new ErrorCode(131049, "Not delivered to keep the ecosystem healthy", Kind.OTHER, Advice.RETRY_LATER),
            new ErrorCode(131050, "User has stopped marketing messages", Kind.OTHER, Advice.NEVER),
            new ErrorCode(131051, "Unsupported message type", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131052, "Media download error", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131053, "Media upload error", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131055, "Method not allowed: marketing templates only", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131056, "Pair rate limit hit", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(131057, "Account is in maintenance mode", Kind.TRANSIENT, Advice.RETRY_LATER),
            new ErrorCode(131060, "Message is unavailable", Kind.OTHER, Advice.NEVER),
            new ErrorCode(131062, "Recipient by user id is not supported for this message", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131063, "Marketing messages are disabled on this API", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(131064, "Limit after violations of template classification", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(132000, "Template parameter count mismatch", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132001, "Template does not exist", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132005, "Template hydrated text too long", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132007, "Template format character policy violated", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132012, "Template parameter format mismatch", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132015, "Template is paused", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132016, "Template is disabled", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132018, "Template parameters are not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(132068, "Flow is blocked", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(132069, "Flow is throttled", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(133000, "Incomplete deregistration", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(133004, "Server temporarily unavailable", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(133005, "Two-step verification PIN mismatch", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(133006, "Phone number re-verification needed", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(133008, "Too many two-step verification PIN guesses", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(133009, "Two-step verification PIN guessed too fast", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(133010, "Phone number not registered", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(133015, "Wait before registering this number", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(133016, "Registration rate limit", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(134011, "Payments terms not accepted", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(134100, "Only marketing messages are supported", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(134101, "Template is being synced", Kind.TRANSIENT, Advice.RETRY_LATER),
            new ErrorCode(134102, "Template is not available", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(135000, "Generic user error", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(137000, "Recipient identity key hash mismatch", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(139100, "Some users could not be blocked", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(139101, "The list of blocked users is full", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(139102, "The list of blocked users changed while it was read", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(139103, "Internal error of the list of blocked users", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(2494100, "Account is in maintenance", Kind.TRANSIENT, Advice.RETRY_LATER));

    private CloudErrorCodes() {
    }

    /** The codes that WhatsApp gives out in ranges; null if it is in none. */
    static ErrorCode ofRange(int code) {
        if (code >= 200 && code <= 299) {
            return new ErrorCode(code, "API permission", Kind.OTHER, Advice.ASK_SUPPORT);
        }
        if (code >= 138000 && code <= 138999) {
            return new ErrorCode(code, "Calling error", Kind.OTHER, Advice.FIX_REQUEST);
        }
        if (code >= 2388000 && code <= 2388999 || code >= 2593000 && code <= 2593999) {
            return new ErrorCode(code, "Template or migration error", Kind.OTHER, Advice.FIX_REQUEST);
        }
        return null;
    }
}
