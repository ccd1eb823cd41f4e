package io.github.camelwaba.inbox;

/**
 * The inbox has no room: the webhook is answered 503, and 360dialog delivers again.
 */
public class InboxFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InboxFullException(int capacity) {
        this("The inbox holds its limit of " + capacity + " (option inboxCapacity)");
    }

    private InboxFullException(String message) {
        super(message);
    }

    /** For an inbox on disk that has as many bytes as it may. */
    public static InboxFullException ofDisk(long maxDisk) {
        return new InboxFullException("The inbox holds its limit of " + maxDisk + " bytes (option inboxMaxDisk)");
    }
}
