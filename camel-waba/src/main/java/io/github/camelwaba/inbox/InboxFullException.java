package io.github.camelwaba.inbox;

/**
 * The inbox has no room: the webhook is answered 503, and 360dialog delivers again.
 */
public class InboxFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InboxFullException(int capacity) {
        this("The inbox holds its limit of " + capacity + " events (option inboxCapacity)");
    }

    private InboxFullException(String message) {
        super(message);
    }

    /** For an inbox whose requests wait for the disk, as many as may. */
    public static InboxFullException ofWaiting(int capacity) {
        return new InboxFullException("As many requests as may wait for the disk: " + capacity + " (option inboxCapacity)");
    }

    /** For an inbox whose requests wait for the disk with as many bytes as may. */
    public static InboxFullException ofWaitingBytes(long bytes) {
        return new InboxFullException("The events that wait for the disk have " + bytes + " bytes, which is the limit "
                + "(option inboxMaxWaitingBytes)");
    }

    /** For an inbox whose volume is full. */
    public static InboxFullException ofVolume() {
        return new InboxFullException("The volume of the journal is full (option inboxDirectory)");
    }

    /** For an inbox on disk that has as many bytes as it may. */
    public static InboxFullException ofDisk(long maxDisk) {
        return new InboxFullException("The inbox holds its limit of " + maxDisk + " bytes (option inboxMaxDisk)");
    }
}
