package io.github.camelwaba.model.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the payloads of one hosting.
 */
interface PayloadReader {

    /**
     * @param  payload any JSON
     * @return         the events in it; none if the payload is not of this hosting
     */
    List<WabaEvent> read(JsonNode payload);

    /**
     * @param  payload any JSON
     * @return         how many events there are in it, not counting what its members share; 0 if it is not of this hosting
     */
    int count(JsonNode payload);
}
