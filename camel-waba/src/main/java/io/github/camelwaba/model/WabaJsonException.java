package io.github.camelwaba.model;

/**
 * Bytes that could not be read as JSON, or a tree that could not be written. The message is one of a few fixed sentences and
 * never holds a part of the content; there is no cause either, since the parser's own messages quote what they read.
 */
public class WabaJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why reading or writing failed. */
    public enum Reason {
        /** Empty, malformed, wrongly encoded, or followed by something else. */
        NOT_JSON("The content is not JSON"),
        /** Objects and arrays inside each other, more than {@link WabaJson#MAX_DEPTH} of them. */
        TOO_DEEP("The JSON is nested deeper than " + WabaJson.MAX_DEPTH),
        /** A string, a name, a number, or the count of them all, beyond what {@link WabaJson} takes. */
        TOO_LARGE("The JSON has a string, a name or a number beyond the limit, or too many of them"),
        /** A tree with something in it that has no JSON form. */
        NOT_WRITABLE("The value cannot be written as JSON");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    /**
     * @param reason why it failed
     */
    public WabaJsonException(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    /**
     * @return why it failed
     */
    public Reason reason() {
        return reason;
    }
}
