package io.github.camelwaba.api;

import java.util.List;

import io.github.camelwaba.api.ErrorCode.Kind;

/**
 * The error codes of On-Premise (Meta, On-Premises API: error codes; which of them pass by themselves is what 360dialog's and
 * Meta's pages say of them).
 */
final class OnPremiseErrorCodes {

    static final List<ErrorCode> ALL = List.of(
            new ErrorCode(400, "Media download error", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(402, "Business eligibility: payment issue", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(408, "Message not valid", Kind.OTHER, Advice.NEVER),
            new ErrorCode(410, "Message expired", Kind.OTHER, Advice.NEVER),
            new ErrorCode(429, "Rate limit hit", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(430, "Unsigned certificate", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(432, "Certificate id mismatch", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(433, "Certificate signature invalid", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(470, "Re-engagement message", Kind.WINDOW_CLOSED, Advice.USE_TEMPLATE),
            new ErrorCode(471, "Spam rate limit hit", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(472, "User's number is part of an experiment", Kind.OTHER, Advice.NEVER),
            new ErrorCode(480, "User potentially changed", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(500, "Generic error", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(501, "Message type is not currently supported", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1000, "Generic error", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(1001, "Message too long", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1002, "Invalid recipient type", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1003, "Not a group participant", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1004, "Resource already exists", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1005, "Access denied", Kind.AUTHENTICATION, Advice.CHECK_KEY),
            new ErrorCode(1006, "Resource not found", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1007, "Recipient blocked to receive message", Kind.OTHER, Advice.NEVER),
            new ErrorCode(1008, "Required parameter is missing", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1009, "Parameter value is not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1010, "Parameter is not required", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1011, "Service not ready", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(1012, "Group is unknown", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1013, "User is not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1014, "Internal error", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(1015, "Too many requests", Kind.RATE_LIMIT, Advice.RETRY_LATER),
            new ErrorCode(1016, "System overloaded", Kind.TRANSIENT, Advice.RETRY_LATER),
            new ErrorCode(1017, "Not primary master", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(1018, "Not primary coreapp", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(1019, "Not a group admin", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1020, "Bad group", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1021, "Bad user", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1022, "Webhook URL is not configured", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1023, "Database error occurred", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(1024, "Password change required", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(1025, "Request is not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1026, "Receiver incapable", Kind.OTHER, Advice.NEVER),
            new ErrorCode(1028, "Identity change must be acknowledged", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(1031, "Sender account has been locked", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(2000, "Template parameter count mismatch", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2001, "Template missing", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2002, "Template language fetch failed", Kind.TRANSIENT, Advice.RETRY),
            new ErrorCode(2003, "Template language pack missing", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2004, "Template parameter too long", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2005, "Template hydrated text too long", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2006, "Template whitespace policy violated", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2007, "Template format character policy violated", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2008, "Template media format unsupported", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2009, "Template required component missing", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2010, "Template invalid URL", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2011, "Template invalid phone number", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2012, "Template parameter format mismatch", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2013, "Template buttons unsupported", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2014, "Template namespace is empty", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2015, "Invalid number of sections", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2016, "Invalid number of rows", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2017, "Character policy violated", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2023, "Catalog not found", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2024, "Catalog not connected", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2025, "Product not found", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2026, "No products", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2027, "Product sections are not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2028, "Product count is not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2029, "Products of a section are not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2030, "Product item is not valid", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2036, "Invalid header structure", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2048, "Not engaged contact", Kind.OTHER, Advice.NEVER),
            new ErrorCode(2050, "Missing compliance information", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(2060, "Template was rejected", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2061, "Template is paused", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2062, "Template is disabled", Kind.OTHER, Advice.FIX_REQUEST),
            new ErrorCode(2068, "Flow is blocked", Kind.OTHER, Advice.ASK_SUPPORT),
            new ErrorCode(2069, "Flow is throttled", Kind.RATE_LIMIT, Advice.RETRY_LATER));

    private OnPremiseErrorCodes() {
    }
}
