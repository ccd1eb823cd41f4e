package io.github.camelwaba.api;

/**
 * What to do about a failed call.
 */
public enum Advice {

    /** Send again, after a short wait. */
    RETRY,
    /** Send again later: a rate limit or a pause is in force; see {@link WabaException#getRetryAfter()}. */
    RETRY_LATER,
    /** Do not send again: the message may be on its way. Wait for its status on the webhook. */
    AWAIT_STATUS,
    /** Change the request: it will be refused again as it is. */
    FIX_REQUEST,
    /** Send an approved template instead: the 24-hour window of the chat is closed. */
    USE_TEMPLATE,
    /** Check the key, and that it belongs to this hosting and number. */
    CHECK_KEY,
    /** Open a ticket with 360dialog's support; attach the answer of waba:health. */
    ASK_SUPPORT,
    /** Do not send this again. */
    NEVER
}
