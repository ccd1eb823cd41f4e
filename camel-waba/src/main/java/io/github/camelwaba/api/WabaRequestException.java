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
}
