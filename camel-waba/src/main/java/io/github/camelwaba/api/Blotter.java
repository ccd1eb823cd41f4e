package io.github.camelwaba.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * Takes out of an error's text what must not reach a log: the keys, runs of digits that may be a phone number, what it
 * repeats of the request's values, whole or in part, and control characters.
 */
final class Blotter {

    private static final String BLOT = "***";
    private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d ()./-]{5,}\\d");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    // fields that hold words of the protocol, not of a person
    private static final Set<String> PROTOCOL_FIELDS = Set.of(
            "type", "recipient_type", "sub_type", "code", "policy", "index", "format", "status", "namespace");
    private static final int MAX_VALUES = 500;
    // an answer may repeat a text cut short; so many characters of it in a row are no coincidence
    private static final int PART = 12;

    private final ApiRequest request;
    private List<String> values;

    Blotter(ApiRequest request) {
        this.request = request;
    }

    String blot(String text, int limit) {
        if (text == null) {
            return null;
        }
        String clean = CONTROL.matcher(shortened(text, 4 * limit)).replaceAll(" ");
        for (String value : values()) {
            clean = blotWhole(blotParts(clean, value), value);
        }
        clean = NUMBERS.matcher(clean).replaceAll(BLOT).trim();
        return clean.length() <= limit ? clean : clean.substring(0, limit) + "…";
    }

    // a text of megabytes is not searched for every value; less than a part may be left of a value that is cut here
    private static String shortened(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - PART);
    }

    private static String blotWhole(String text, String value) {
        // as a word of its own: a text of one letter must not eat every such letter
        return Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text).replaceAll(BLOT);
    }

    private static String blotParts(String text, String value) {
        StringBuilder answer = new StringBuilder();
        int from = 0;
        for (int at = 0; at + PART <= text.length(); at++) {
            int end = at;
            while (end + PART <= text.length() && contains(value, text.substring(end, end + PART))) {
                end++;
            }
            if (end > at) {
                answer.append(text, from, at).append(BLOT);
                from = end + PART - 1;
                at = from - 1;
            }
        }
        return answer.append(text, from, text.length()).toString();
    }

    private static boolean contains(String value, String part) {
        for (int at = 0; at + part.length() <= value.length(); at++) {
            if (value.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private List<String> values() {
        if (values == null) {
            values = new ArrayList<>();
            Channel channel = request.channel();
            add(channel.apiKey());
            add(channel.previousApiKey());
            collect("", "", sent());
            // a long value before a short one that is a part of it
            values.sort(Comparator.comparingInt(String::length).reversed());
        }
        return values;
    }

    private JsonNode sent() {
        try {
            return request.sentJson() == null ? MissingNode.getInstance() : WabaJson.parse(request.sentJson());
        } catch (WabaJsonException e) {
            // it is our own JSON, and without it keys and digits are still blotted out
            return MissingNode.getInstance();
        }
    }

    private void collect(String parent, String field, JsonNode node) {
        if (node.isArray()) {
            node.forEach(element -> collect(parent, field, element));
        } else if (node.isObject()) {
            node.properties().forEach(member -> collect(field, member.getKey(), member.getValue()));
        } else if (node.isTextual() && !isProtocol(parent, field)) {
            add(node.textValue());
        }
    }

    private static boolean isProtocol(String parent, String field) {
        return PROTOCOL_FIELDS.contains(field) || parent.equals("template") && field.equals("name");
    }

    private void add(String value) {
        if (value != null && !value.isBlank() && values.size() < MAX_VALUES) {
            // as the error's text is: line breaks are blanks there
            values.add(CONTROL.matcher(value).replaceAll(" ").trim());
        }
    }
}
