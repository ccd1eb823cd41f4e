package io.github.camelwaba.config;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where 360dialog hosts the number: the option <code>hosting</code>.
 */
public enum Hosting {

    /**
     * The On-Premise API that 360dialog hosts for its clients. Redelivers a webhook for up to 24 hours (360dialog, WABA
     * Integration (On-Premise)). Meta switched it off on 23 October 2025.
     */
    ON_PREMISE("on-premise", "https://waba.360dialog.io", Duration.ofHours(24)),

    /**
     * Meta's Cloud API behind 360dialog's gateway: where numbers are since On-Premise ended. Redelivers a webhook for up to
     * 7 days (360dialog, Receiving messages via webhook).
     */
    CLOUD("cloud", "https://waba-v2.360dialog.io", Duration.ofDays(7)),

    /**
     * 360dialog's sandbox: one phone, 200 messages, predefined templates, no media (360dialog, Sandbox). How long it
     * redelivers is not said, so that the longer time is taken.
     */
    SANDBOX("sandbox", "https://waba-sandbox.360dialog.io", Duration.ofDays(7));

    private final String word;
    private final URI baseUrl;
    private final Duration redelivery;

    Hosting(String word, String baseUrl, Duration redelivery) {
        this.word = word;
        this.baseUrl = URI.create(baseUrl);
        this.redelivery = redelivery;
    }

    /** The word in options. */
    public String word() {
        return word;
    }

    /** The address of 360dialog's API for this hosting. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** How long 360dialog delivers a webhook again that was not answered 200. */
    public Duration redelivery() {
        return redelivery;
    }

    /**
     * The hosting of that word, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known
     */
    public static Hosting of(String word) {
        for (Hosting hosting : values()) {
            if (hosting.word.equalsIgnoreCase(word)) {
                return hosting;
            }
        }
        throw new IllegalArgumentException(
                "Unknown hosting '" + word + "'. Use one of: "
                        + Arrays.stream(values()).map(Hosting::word).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return word;
    }
}
