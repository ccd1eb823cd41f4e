package io.github.camelwaba;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Bodies of webhook POSTs, as On-Premise hosting sends them (reference 5.2).
 */
public final class Payloads {

    private Payloads() {
    }

    /** A POST with one text. */
    public static String text(String from, String id, String body) {
        return messages(message(from, id, body));
    }

    public static String message(String from, String id, String body) {
        return """
                {"from":"%s","id":"%s","timestamp":"1735725600","type":"text","text":{"body":"%s"}}""".formatted(from, id,
                body);
    }

    public static String messages(String... messages) {
        return Arrays.stream(messages).collect(Collectors.joining(",", "{\"messages\":[", "]}"));
    }

    public static String status(String id, String status, String recipient) {
        return """
                {"statuses":[{"id":"%s","status":"%s","recipient_id":"%s","timestamp":"1735725610"}]}"""
                .formatted(id, status, recipient);
    }
}
