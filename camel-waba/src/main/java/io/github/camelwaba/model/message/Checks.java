package io.github.camelwaba.model.message;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * The checks that messages share. Lengths are counted in Unicode characters, so that nothing is refused that fits.
 */
final class Checks {

    private Checks() {
    }

    /**
     * @param  field  the field as the API's JSON names it
     * @param  value  its value, which has to be there
     * @param  advice what to give
     * @return        the value
     */
    static <T> T given(String field, T value, String advice) {
        if (value == null) {
            throw new InvalidMessageException(field, "must not be empty: " + advice);
        }
        return value;
    }

    /**
     * @param  field  the field as the API's JSON names it
     * @param  value  its value, which has to hold more than white space
     * @param  advice what to give instead
     * @return        the value
     */
    static String present(String field, String value, String advice) {
        if (value == null || value.isBlank()) {
            throw new InvalidMessageException(field, "must not be empty: " + advice);
        }
        return value;
    }

    /**
     * @param  field  the field as the API's JSON names it
     * @param  value  its value
     * @param  max    how many characters it may have
     * @param  advice what to do about it
     * @return        the value
     */
    static String atMost(String field, String value, int max, String advice) {
        // a string has at least as many chars as characters: most need no counting
        if (value.length() > max && value.codePointCount(0, value.length()) > max) {
            throw new InvalidMessageException(field, "has more than " + max + " characters: " + advice);
        }
        return value;
    }

    /**
     * Both: {@link #present} and {@link #atMost}.
     */
    static String text(String field, String value, int max, String advice) {
        return atMost(field, present(field, value, advice), max, advice);
    }

    /**
     * @param  field  the field as the API's JSON names it
     * @param  items  its items, none of which may be missing
     * @param  min    how many it must have
     * @param  max    how many it may have
     * @param  advice what to do about it
     * @return        a copy of the items
     */
    static <T> List<T> items(String field, Collection<? extends T> items, int min, int max, String advice) {
        if (items == null || items.stream().anyMatch(Objects::isNull)) {
            throw new InvalidMessageException(field, "must not hold a null: " + advice);
        }
        if (items.size() < min || items.size() > max) {
            throw new InvalidMessageException(field, "must be " + min + " to " + max + ": " + advice);
        }
        return List.copyOf(items);
    }

    /**
     * @param field  the field as the API's JSON names it
     * @param items  what has it
     * @param value  gets it; null is not compared
     * @param advice what to do about it
     */
    static <T> void distinct(String field, Collection<T> items, Function<T, ?> value, String advice) {
        Collection<Object> seen = new HashSet<>();
        for (T item : items) {
            Object found = value.apply(item);
            if (found != null && !seen.add(found)) {
                throw new InvalidMessageException(field, "must not be the same twice: " + advice);
            }
        }
    }

    /**
     * @param  field  the field as the API's JSON names it
     * @param  value  its value, which has to be an address with http or https
     * @param  advice what to give instead
     * @return        the value
     */
    static String webAddress(String field, String value, String advice) {
        String lower = present(field, value, advice).toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            throw new InvalidMessageException(field, "must begin with https:// or http://: " + advice);
        }
        return value;
    }

    /**
     * @param  field the field as the API's JSON names it
     * @param  map   its value, which has to be there and to have a JSON form
     * @return       the value as JSON
     */
    static ObjectNode object(String field, Map<String, ?> map) {
        try {
            return WabaJson.fromMap(given(field, map, "give it, or leave it out"));
        } catch (WabaJsonException e) {
            throw new InvalidMessageException(field, "cannot be written as JSON: use text keys and plain values");
        }
    }
}
