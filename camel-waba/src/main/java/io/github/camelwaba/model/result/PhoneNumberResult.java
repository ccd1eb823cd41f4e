package io.github.camelwaba.model.result;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;

/**
 * The phone number that a key belongs to (360dialog, On-Premise: get the phone number; Cloud: health status, with the field
 * {@code display_phone_number}).
 *
 * @param phoneNumber   the number in digits, or null if the answer has none
 * @param phoneNumberId the number's id, or null; Cloud only
 * @param verifiedName  the name that customers see, or null; Cloud only
 * @param json          the whole answer
 */
public record PhoneNumberResult(String phoneNumber, String phoneNumberId, String verifiedName, JsonNode json)
        implements
            JsonBacked {

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static PhoneNumberResult read(JsonNode json) {
        String number = Nodes.id(json, "phone_number");
        return new PhoneNumberResult(
                number != null ? number : digits(Nodes.id(json, "display_phone_number")),
                Nodes.idOrNumber(json, "id"),
                Nodes.text(json, "verified_name"),
                json);
    }

    /** Cloud writes it for people to read, with blanks and signs. */
    private static String digits(String number) {
        String digits = number == null ? "" : NO_DIGIT.matcher(number).replaceAll("");
        return digits.isEmpty() ? null : digits;
    }

    @Override
    public String toString() {
        return "PhoneNumberResult[phoneNumber=" + (phoneNumber == null ? "none" : "***") + "]";
    }
}
