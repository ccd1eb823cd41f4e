package io.github.camelwaba.model.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of events, named in options and headers by their {@link #word()}.
 */
public enum EventType {

    /** A customer wrote, or WhatsApp did in a chat's name. */
    MESSAGE,
    /** A message that was sent has been delivered, read, has failed, … */
    STATUS,
    /** Something is wrong with the number or its client, apart from any message. */
    ERROR,
    /** The result of a contact check. */
    CONTACT,
    /** Something about the account or the number changed. */
    ACCOUNT,
    /** A template was approved, rejected, paused, … */
    TEMPLATE,
    /** A message that the business wrote in the WhatsApp Business app. */
    ECHO,
    /** Earlier messages of a number that joined the API. */
    HISTORY,
    /** A call. */
    CALL,
    /** A customer wants marketing messages, or does not. */
    PREFERENCE,
    /** Anything else. */
    UNKNOWN;

    private static final String ALL = "all";

    /**
     * @return the lower-case word for it, such as {@code message}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the value of an option.
     *
     * @param  words                    words of event types with commas between, or {@code all}
     * @return                          the event types, at least one, unmodifiable
     * @throws IllegalArgumentException if there is no word, or one that is not known; the message lists those that are
     */
    public static Set<EventType> parse(String words) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (String word : words.split(",", -1)) {
            if (word.strip().equals(ALL)) {
                types.addAll(EnumSet.allOf(EventType.class));
            } else {
                types.add(of(word.strip()));
            }
        }
        return Collections.unmodifiableSet(types);
    }

    private static EventType of(String word) {
        return Stream.of(values())
                .filter(type -> type.word().equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Unknown event type '" + word + "': use " + ALL
                        + ", or any of " + Stream.of(values()).map(EventType::word).collect(Collectors.joining(", "))
                        + " with commas between"));
    }
}
