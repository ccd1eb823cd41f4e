package io.github.camelwaba.config;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What holds events between the 200 and the route: the option <code>inbox</code>.
 */
public enum InboxKind {

    /** On disk: answers when events are forced there, and keeps them until the route has done them. */
    JOURNAL("journal"),
    /** A bounded queue in memory: answers before the route runs, loses what it holds when the process dies. */
    MEMORY("memory"),
    /** No queue: answers when the route has finished, 500 when it failed, and 360dialog delivers again. */
    NONE("none");

    private final String word;

    InboxKind(String word) {
        this.word = word;
    }

    /** The word in options. */
    public String word() {
        return word;
    }

    /**
     * The inbox of that word, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known
     */
    public static InboxKind of(String word) {
        for (InboxKind kind : values()) {
            if (kind.word.equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "Unknown inbox '" + word + "'. Use one of: "
                        + Arrays.stream(values()).map(InboxKind::word).collect(Collectors.joining(", ")));
    }
}
