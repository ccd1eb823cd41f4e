package io.github.camelwaba;

/**
 * A body that cannot be put into an envelope, or read out of one. Running it again does not help. The message holds nothing of
 * the content.
 */
public class WabaEnvelopeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public WabaEnvelopeException(String message) {
        super(message);
    }
}
