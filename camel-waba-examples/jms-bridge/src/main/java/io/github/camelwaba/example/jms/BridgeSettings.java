package io.github.camelwaba.example.jms;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What differs between a run and a test.
 *
 * @param directory   where broker, database and inbox keep their files
 * @param retryDelay  between a failed attempt and the next; it doubles each time
 * @param maxAttempts how often the broker delivers a message before it is dead
 */
public record BridgeSettings(Path directory, Duration retryDelay, int maxAttempts) {

    /** Attempts at once, and after 2, 6, 14, 30 s … 8.5 min: longer than a rate limit of WhatsApp mostly lasts. */
    static BridgeSettings of(Path directory) {
        return new BridgeSettings(directory, Duration.ofSeconds(2), 9);
    }
}
