package io.github.camelwaba.model.event;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What can become of a message (Meta, On-Premises reference: Webhooks, message status; {@code played} on Cloud only).
 */
public enum MessageStatus {

    /** On its way to WhatsApp. */
    SENDING(1),
    /** With WhatsApp. */
    SENT(2),
    /** On the recipient's phone. */
    DELIVERED(3),
    /** Read, where the recipient lets others know. */
    READ(4),
    /** A voice message was listened to. */
    PLAYED(5),
    /** Will not arrive; the errors tell why. */
    FAILED(0),
    /** A customer took a message of his own back. */
    DELETED(0),
    /** Arrived, but a product in it is not available. */
    WARNING(0),
    /** A word that this version does not know. */
    UNKNOWN(0);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    /**
     * @param  word the status as the payload has it, or null
     * @return      the status; {@link #UNKNOWN} for anything else
     */
    public static MessageStatus of(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findAny().orElse(UNKNOWN);
    }

    /**
     * @return the word the payload has for it, such as {@code delivered}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return how far the message has come, the higher the farther; 0 for a status that is no step on the way
     */
    public int rank() {
        return rank;
    }

    /**
     * @param  seen a status of the same message and recipient that came before
     * @return      whether this one tells nothing new, since the message had come farther already; a status that is no step on
     *              the way is never stale
     */
    public boolean isStaleAfter(MessageStatus seen) {
        return rank > 0 && rank < seen.rank;
    }
}
