package io.github.camelwaba.inbox;

/**
 * The inbox has no room: the webhook is answered 503, and 360dialog delivers again.
 */
public class InboxFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InboxFullException(int capacity) {
        super("The inbox holds its limit of " + capacity + " events (option inboxCapacity)");
    }
}
