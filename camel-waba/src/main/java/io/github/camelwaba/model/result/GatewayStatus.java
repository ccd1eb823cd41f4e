package io.github.camelwaba.model.result;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a number, or one of its machines, is linked to WhatsApp (360dialog, On-Premise: health). Best first.
 */
public enum GatewayStatus {

    /** Ready. */
    CONNECTED,
    /** About to be. */
    CONNECTING,
    /** A word that this version does not know, or none. */
    UNKNOWN,
    /** The link is down. */
    DISCONNECTED,
    /** Not set up yet. */
    UNINITIALIZED,
    /** Not registered with WhatsApp. */
    UNREGISTERED;

    /**
     * @param  word the status as the answer has it, or null
     * @return      the status; {@link #UNKNOWN} for anything else
     */
    public static GatewayStatus of(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findAny().orElse(UNKNOWN);
    }

    /**
     * @return the word the answer has for it, such as {@code connected}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
