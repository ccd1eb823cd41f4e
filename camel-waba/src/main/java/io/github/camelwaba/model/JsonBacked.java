package io.github.camelwaba.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something with raw JSON behind it: an event of a webhook, or an answer of the API.
 */
public interface JsonBacked {

    /**
     * The JSON this was read from, with every field, those without a type of their own included.
     *
     * <p>
     * The tree is shared and must not be changed; take a {@link JsonNode#deepCopy()} to work on it.
     *
     * @return the raw JSON, never null
     */
    JsonNode json();
}
