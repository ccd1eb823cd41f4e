package io.github.camelwaba.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * Takes out of an error's text what must not reach a log: runs of digits that may be a phone number, whatever it repeats of
 * the request's values, and control characters.
 */
final class Blotter {

    private static final String BLOT = "***";
    private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d ()./-]{5,}\\d");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    // fields that hold words of the protocol, not of a person
    private static final Set<String> PROTOCOL_FIELDS = Set.of(
            "type", "recipient_type", "sub_type", "code", "policy", "name", "namespace", "index", "format", "status");
    private static final int MAX_VALUES = 500;

    private final byte[] sent;
    private List<Pattern> values;

    Blotter(byte[] sent) {
        this.sent = sent;
    }

    String blot(String text, int limit) {
        if (text == null) {
            return null;
        }
        String clean = text;
        for (Pattern value : values()) {
            clean = value.matcher(clean).replaceAll(BLOT);
        }
        clean = NUMBERS.matcher(CONTROL.matcher(clean).replaceAll(" ")).replaceAll(BLOT).trim();
        return clean.length() <= limit ? clean : clean.substring(0, limit) + "…";
    }

    private List<Pattern> values() {
        if (values == null) {
            values = new ArrayList<>();
            if (sent != null) {
                try {
                    collect(null, WabaJson.parse(sent));
                } catch (WabaJsonException e) {
                    // what was sent is our own JSON; without it the digits are still blotted
                    values.clear();
                }
            }
        }
        return values;
    }

    private void collect(String field, JsonNode node) {
        if (values.size() >= MAX_VALUES) {
            return;
        }
        if (node.isTextual() && !node.textValue().isBlank() && (field == null || !PROTOCOL_FIELDS.contains(field))) {
            // as a word of its own: a text of one letter must not eat every such letter
            values.add(Pattern.compile("(?<!\\w)" + Pattern.quote(node.textValue()) + "(?!\\w)"));
        }
        if (node.isArray()) {
            node.forEach(element -> collect(field, element));
        } else {
            node.properties().forEach(member -> collect(member.getKey(), member.getValue()));
        }
    }
}
