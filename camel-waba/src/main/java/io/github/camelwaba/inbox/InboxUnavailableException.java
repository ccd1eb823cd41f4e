package io.github.camelwaba.inbox;

/**
 * The inbox cannot make events safe at the moment: the webhook is answered 503, and 360dialog delivers again.
 */
public class InboxUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InboxUnavailableException(String message) {
        super(message);
    }
}
