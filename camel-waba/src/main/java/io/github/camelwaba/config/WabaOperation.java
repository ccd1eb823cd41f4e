package io.github.camelwaba.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an endpoint does: the word behind <code>waba:</code>.
 */
public enum WabaOperation {

    /** Sends a message. */
    SEND(false, true),
    /** Reads and sets the webhook of a number, and asks which number a key belongs to. */
    CONFIG(false, true),
    /** Asks for the health of a number. */
    HEALTH(false, true),
    /** Marks an inbound message as read. */
    READ(false, true),
    /** Uploads, downloads and deletes media files. */
    MEDIA(false, true),
    /** Checks, blocks and unblocks contacts. */
    CONTACTS(false, true),
    /** Lists, creates and deletes message templates. */
    TEMPLATES(false, true),
    /** Reads and changes the business profile. */
    PROFILE(false, true),
    /** Makes any other call of the API. */
    REQUEST(false, true),
    /** Looks after the inbox of a webhook. */
    INBOX(false, true),
    /** Serves the webhook: the only operation that can be consumed from. */
    WEBHOOK(true, false);

    private final boolean consumer;
    private final boolean producer;

    WabaOperation(boolean consumer, boolean producer) {
        this.consumer = consumer;
        this.producer = producer;
    }

    /** The word in the URI. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isConsumer() {
        return consumer;
    }

    public boolean isProducer() {
        return producer;
    }

    /**
     * The operation of that word, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known
     */
    public static WabaOperation of(String word) {
        for (WabaOperation operation : values()) {
            if (operation.word().equalsIgnoreCase(word)) {
                return operation;
            }
        }
        throw new IllegalArgumentException(
                "Unknown operation '" + word + "' in waba:" + word + ". Use one of: "
                        + Arrays.stream(values()).map(WabaOperation::word).collect(Collectors.joining(", ")));
    }
}
