package io.github.camelwaba.api;

/**
 * What an answer says about an error, whatever its shape.
 *
 * @param status  the HTTP status; 0 without an answer
 * @param code    WhatsApp's code; null without
 * @param title   what the error is called; null without
 * @param details what more the answer says, already blotted out; null without
 * @param gateway whether 360dialog's gateway answered, not WhatsApp
 */
public record ApiError(int status, Integer code, String title, String details, boolean gateway) {

    /** No answer at all. */
    public static final ApiError NONE = new ApiError(0, null, null, null, false);

    /** Whether WhatsApp or 360dialog itself tells of the error, and not only a status, which a proxy may have answered. */
    boolean isExplained() {
        return gateway || code != null || title != null || details != null;
    }

    /** The error as a part of a sentence: "HTTP 400, code 1008 (Required parameter is missing): Parameter 'body' …". */
    String describe() {
        StringBuilder text = new StringBuilder("HTTP ").append(status);
        if (code != null) {
            text.append(", code ").append(code);
        }
        if (title != null) {
            text.append(code != null ? " (" : ": ").append(title).append(code != null ? ")" : "");
        }
        if (details != null) {
            text.append(": ").append(details);
        }
        return text.toString();
    }
}
