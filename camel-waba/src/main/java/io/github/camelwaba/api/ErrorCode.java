package io.github.camelwaba.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a code of WhatsApp's means for the caller. On-Premise and Cloud number their errors differently, and no number means
 * two things, so that one look-up serves both.
 *
 * @param code   the number
 * @param title  what WhatsApp calls it
 * @param kind   the exception that stands for it
 * @param advice what to do
 */
public record ErrorCode(int code, String title, Kind kind, Advice advice) {

    /** The exception that stands for a code. */
    public enum Kind {
        RATE_LIMIT, WINDOW_CLOSED, AUTHENTICATION, TRANSIENT, OTHER
    }

    /** The meaning of the code; null if it is not known. */
    public static ErrorCode of(Integer code) {
        if (code == null) {
            return null;
        }
        ErrorCode known = Table.ALL.get(code);
        return known != null ? known : CloudErrorCodes.ofRange(code);
    }

    /** A code with its meaning and what to do, for logs: nothing of what the error itself says, which may quote a message. */
    public static String describe(Integer code) {
        ErrorCode meaning = of(code);
        if (meaning == null) {
            return code == null ? "no code" : "code " + code;
        }
        return "code " + code + " (" + meaning.title() + ") [" + meaning.advice() + "]";
    }

    // apart from the record, which the lists are made of: neither class may wait for the other to be initialized
    private static final class Table {

        static final Map<Integer, ErrorCode> ALL = Stream.of(OnPremiseErrorCodes.ALL, CloudErrorCodes.ALL)
                .flatMap(List::stream).collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));
    }
}
