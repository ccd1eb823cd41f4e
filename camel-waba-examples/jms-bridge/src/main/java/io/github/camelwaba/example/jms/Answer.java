package io.github.camelwaba.example.jms;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What lies in {@link Queues#OUT}, as JSON.
 *
 * @param to   the phone number of the customer
 * @param text what to say
 */
public record Answer(@JsonProperty(required = true) String to, @JsonProperty(required = true) String text) {

    public Answer {
        if (to == null || to.isBlank() || text == null || text.isBlank()) {
            throw new IllegalArgumentException("An answer has no recipient (to) or no text. Put both into the JSON");
        }
    }

    @Override
    public String toString() {
        return "Answer[]";
    }
}
