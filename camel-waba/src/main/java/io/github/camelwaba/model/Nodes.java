package io.github.camelwaba.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads single members of a JSON object. A member that is missing or of another kind than asked for is null (a list is empty):
 * what comes from outside never throws here. A parent of null, or one that is not an object, has no members.
 */
public final class Nodes {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    /** Above this a number of seconds would lie beyond the year 5000, so it is milliseconds. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;
    /** The first millisecond of the year 5000, about. */
    private static final long LAST_MILLISECONDS = FIRST_MILLISECONDS * 1000;

    private Nodes() {
    }

    /**
     * @return the member, or null if it is missing
     */
    public static JsonNode get(JsonNode parent, String name) {
        return parent == null ? null : parent.get(name);
    }

    /**
     * @return the member if it is an object, else null
     */
    public static JsonNode object(JsonNode parent, String name) {
        JsonNode value = get(parent, name);
        return value != null && value.isObject() ? value : null;
    }

    /**
     * @return the member if it is a string, the empty one included, else null
     */
    public static String text(JsonNode parent, String name) {
        JsonNode value = get(parent, name);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /**
     * @return the member if it is a string with more than white space in it, else null
     */
    public static String id(JsonNode parent, String name) {
        String value = text(parent, name);
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * @return the member as {@link #id} finds it, or a whole number as text, else null
     */
    public static String idOrNumber(JsonNode parent, String name) {
        JsonNode value = get(parent, name);
        return value != null && value.isIntegralNumber() && value.canConvertToLong() ? value.asText() : id(parent, name);
    }

    /**
     * @return the first of the members that {@link #id} finds, or null
     */
    public static String firstId(JsonNode parent, String... names) {
        for (String name : names) {
            String value = id(parent, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * @return the member if it is a boolean, also as a string or as 0 and 1, else null
     */
    public static Boolean bool(JsonNode parent, String name) {
        JsonNode value = get(parent, name);
        if (value == null) {
            return null;
        }
        return switch (value.asText()) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /**
     * @return whether the member is a true boolean
     */
    public static boolean isTrue(JsonNode parent, String name) {
        return Boolean.TRUE.equals(bool(parent, name));
    }

    /**
     * @return the member if it is a whole number, also as a string, that fits, else null
     */
    public static Integer integer(JsonNode parent, String name) {
        Long value = whole(get(parent, name));
        return value == null || value.intValue() != value ? null : Integer.valueOf(value.intValue());
    }

    /**
     * @return the member if it is a whole number, also as a string, that fits, else null
     */
    public static Long whole(JsonNode parent, String name) {
        return whole(get(parent, name));
    }

    /**
     * @return the member if it is a number, also as a string, else null
     */
    public static BigDecimal decimal(JsonNode parent, String name) {
        JsonNode value = get(parent, name);
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isTextual() && DECIMAL.matcher(value.textValue()).matches() ? new BigDecimal(value.textValue()) : null;
    }

    /**
     * @return the member if it is a time, in seconds or milliseconds since 1970, as a string or a number, else null
     */
    public static Instant instant(JsonNode parent, String name) {
        Long value = whole(get(parent, name));
        if (value == null || value <= 0 || value >= LAST_MILLISECONDS) {
            return null;
        }
        return value < FIRST_MILLISECONDS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    }

    /**
     * @return the objects in the member if it is an array, each read by the function, without those it reads as null
     */
    public static <T> List<T> objects(JsonNode parent, String name, Function<JsonNode, T> reader) {
        return items(parent, name, item -> item.isObject() ? reader.apply(item) : null);
    }

    /**
     * @return the first item of the member if it is an array with one, else null
     */
    public static JsonNode first(JsonNode parent, String name) {
        JsonNode array = get(parent, name);
        return array == null || !array.isArray() ? null : array.get(0);
    }

    /**
     * @return the strings in the member if it is an array, or the one string that it is
     */
    public static List<String> texts(JsonNode parent, String name) {
        String single = text(parent, name);
        return single != null ? List.of(single) : items(parent, name, JsonNode::textValue);
    }

    private static <T> List<T> items(JsonNode parent, String name, Function<JsonNode, T> reader) {
        JsonNode array = get(parent, name);
        if (array == null || !array.isArray()) {
            return List.of();
        }
        List<T> items = new ArrayList<>(array.size());
        array.forEach(item -> items.add(reader.apply(item)));
        items.removeIf(Objects::isNull);
        return List.copyOf(items);
    }

    private static Long whole(JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? value.longValue() : null;
        }
        return value.isTextual() && INTEGER.matcher(value.textValue()).matches() ? Long.valueOf(value.textValue()) : null;
    }
}
