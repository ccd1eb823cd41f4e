package io.github.camelwaba.example.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Lets in whoever sends <code>Authorization: Bearer</code> and the token.
 */
final class ApiToken implements Processor {

    private static final int SHORTEST = 16;

    private final byte[] expected;

    /** @param token the property shop.api-token; null without */
    ApiToken(String token) {
        if (token == null || token.isBlank() || token.length() < SHORTEST) {
            throw new IllegalArgumentException("The property shop.api-token is missing, or shorter than " + SHORTEST
                    + " characters. Set it to a secret that the order system sends as Authorization: Bearer <secret>");
        }
        expected = utf8("Bearer " + token);
    }

    @Override
    public void process(Exchange exchange) {
        String given = exchange.getMessage().getHeader("Authorization") instanceof String text ? text : "";
        if (!MessageDigest.isEqual(expected, utf8(given))) {
            throw HttpError.unauthorized();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
