package io.github.camelwaba.api;

/**
 * Bad input, found before anything was sent.
 */
public class WabaRequestException extends WabaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message names the option, header or field, what is wrong with it and what to do; never its content
     */
    public WabaRequestException(String message) {
        this(message, null);
    }

    public WabaRequestException(String message, Throwable cause) {
        super(message, ApiError.NONE, Advice.FIX_REQUEST, null, cause);
    }

    /**
     * The exchange cannot be read.
     *
     * @param operation what was to be done with it
     * @param failure   what its headers or its body threw; its message, which may quote them, is left out
     */
    public static WabaRequestException unreadable(String operation, Throwable failure) {
        return new WabaRequestException("A header or the body of the exchange cannot be read for " + operation + " ("
                + failure.getClass().getSimpleName() + "). Set them to plain values", CleanCause.of(failure));
    }
}
