package io.github.camelwaba.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a code of WhatsApp's means for the caller. On-Premise and Cloud number their errors differently, and no number means
 * two things, so that one look-up serves both.
 *
 * @param code   the number
 * @param title  what WhatsApp calls it
 * @param kind   the exception that stands for it
 * @param advice what to do
 */
record ErrorCode(int code, String title, Kind kind, Advice advice) {

    /** The exception that stands for a code. */
    enum Kind {
        RATE_LIMIT, WINDOW_CLOSED, AUTHENTICATION, TRANSIENT, OTHER
    }

    private static final Map<Integer, ErrorCode> ALL = new HashMap<>();

    static {
        add(OnPremiseErrorCodes.ALL);
        add(CloudErrorCodes.ALL);
    }

    private static void add(List<ErrorCode> codes) {
        codes.forEach(code -> ALL.put(code.code(), code));
    }

    /** The meaning of the code; null if it is not known. */
    static ErrorCode of(Integer code) {
        if (code == null) {
            return null;
        }
        ErrorCode known = ALL.get(code);
        return known != null ? known : CloudErrorCodes.ofRange(code);
    }
}
