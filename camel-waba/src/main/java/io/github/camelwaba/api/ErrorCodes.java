package io.github.camelwaba.api;

import java.util.HashMap;
import java.util.Map;

/**
 * What each of WhatsApp's On-Premise error codes means for the caller (Meta, On-Premises API: error codes; which of them
 * pass is what 360dialog's and Meta's pages say of them).
 */
final class ErrorCodes {

    /** The exception that stands for a code. */
    enum Kind {
        RATE_LIMIT, WINDOW_CLOSED, AUTHENTICATION, TRANSIENT, OTHER
    }

    record Meaning(Kind kind, Advice advice) {
    }

    private static final Map<Integer, Meaning> ON_PREMISE = new HashMap<>();

    static {
        put(Kind.RATE_LIMIT, Advice.RETRY_LATER, 429, 471, 1015, 2069);
        put(Kind.WINDOW_CLOSED, Advice.USE_TEMPLATE, 470);
        put(Kind.AUTHENTICATION, Advice.CHECK_KEY, 1005);
        put(Kind.TRANSIENT, Advice.RETRY, 500, 1000, 1011, 1014, 1017, 1018, 1023, 2002);
        put(Kind.TRANSIENT, Advice.RETRY_LATER, 1016);
        put(Kind.OTHER, Advice.ASK_SUPPORT, 402, 430, 432, 433, 1024, 1031, 2050, 2068);
        put(Kind.OTHER, Advice.NEVER, 408, 410, 472, 1007, 1026, 2048);
        put(Kind.OTHER, Advice.FIX_REQUEST, 400, 480, 501, 1001, 1002, 1003, 1004, 1006, 1008, 1009, 1010, 1012, 1013, 1019,
                1020, 1021, 1022, 1025, 1028, 2000, 2001, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013,
                2014,
                2015, 2016, 2017, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2036, 2060, 2061, 2062);
    }

    private ErrorCodes() {
    }

    private static void put(Kind kind, Advice advice, int... codes) {
        for (int code : codes) {
            ON_PREMISE.put(code, new Meaning(kind, advice));
        }
    }

    /** The meaning of the code; null if it is not known. */
    static Meaning of(Integer code) {
        return code == null ? null : ON_PREMISE.get(code);
    }
}
