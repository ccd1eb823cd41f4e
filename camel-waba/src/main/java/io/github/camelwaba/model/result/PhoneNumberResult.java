package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;

/**
 * The phone number that a key belongs to (360dialog, On-Premise: get the phone number).
 *
 * @param phoneNumber the number, or null if the answer has none
 * @param json        the whole answer
 */
public record PhoneNumberResult(String phoneNumber, JsonNode json) implements JsonBacked {

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static PhoneNumberResult read(JsonNode json) {
        return new PhoneNumberResult(Nodes.id(json, "phone_number"), json);
    }

    @Override
    public String toString() {
        return "PhoneNumberResult[phoneNumber=" + (phoneNumber == null ? "none" : "***") + "]";
    }
}
