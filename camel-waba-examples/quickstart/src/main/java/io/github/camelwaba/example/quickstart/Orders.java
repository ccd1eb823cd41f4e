package io.github.camelwaba.example.quickstart;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what became of an order: stands for the order system of a company.
 */
public class Orders {

    private static final Pattern NUMBER = Pattern.compile("\\bA-\\d{2,6}\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> STATUS = Map.of(
            "A-17", "was handed to the carrier this morning and arrives tomorrow",
            "A-18", "is being packed",
            "A-19", "was delivered on Friday");

    /** The answer to a customer who wrote the number of an order somewhere in a text. */
    public String status(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return "I see no order number in that.";
        }
        String order = number.group().toUpperCase(Locale.ROOT);
        String status = STATUS.get(order);
        return status == null ? "I do not know an order " + order + "." : "Order " + order + " " + status + ".";
    }
}
