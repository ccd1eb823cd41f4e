package io.github.camelwaba.config;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What <code>waba:config</code> does: the option <code>action</code>.
 */
public enum ConfigAction {

    /** Reads the webhook address of the number. */
    GET_WEBHOOK("getWebhook"),
    /** Sets the webhook address of the number, and the headers that 360dialog sends along. */
    SET_WEBHOOK("setWebhook"),
    /** Asks which phone number the key belongs to. */
    GET_PHONE_NUMBER("getPhoneNumber");

    private final String word;

    ConfigAction(String word) {
        this.word = word;
    }

    /** The word in the URI. */
    public String word() {
        return word;
    }

    /**
     * The action of that word, in any case.
     *
     * @throws IllegalArgumentException if there is none or none is given; the message lists the known
     */
    public static ConfigAction of(String word) {
        for (ConfigAction action : values()) {
            if (action.word.equalsIgnoreCase(word)) {
                return action;
            }
        }
        String known = Arrays.stream(values()).map(ConfigAction::word).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                word == null
                        ? "waba:config needs the option action. Use one of: " + known
                        : "Unknown action '" + word + "' of waba:config. Use one of: " + known);
    }
}
