package io.github.camelwaba.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
    private static final Pattern CONTROL = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");
    // fields that hold words of the protocol, not of a person
    private static final Set<String> PROTOCOL_FIELDS = Set.of(
            "type", "recipient_type", "sub_type", "code", "policy", "index", "format", "status", "namespace");

    private final ApiRequest request;
    private List<String> values;

    Blotter(ApiRequest request) {
        this.request = request;
    }

    String blot(String text, int limit) {
        if (text == null) {
            return null;
        }
        // of a text of megabytes no more than can be shown is searched, and what tells a value that is cut there
        int shown = 4 * limit;
        String clean = CONTROL.matcher(text.length() <= 2 * shown ? text : text.substring(0, 2 * shown)).replaceAll(" ");
        clean = clean.length() <= shown + RepeatedText.PART ? clean : clean.substring(0, shown + RepeatedText.PART);
        String answer = blotRepeated(clean, Math.min(shown, clean.length()));
        answer = NUMBERS.matcher(answer).replaceAll(BLOT).trim();
        return answer.length() <= limit ? answer : answer.substring(0, limit) + "…";
    }

    private String blotRepeated(String text, int shown) {
        RepeatedText repeated = new RepeatedText(text);
        values().forEach(repeated::look);
        BitSet found = repeated.found();
        StringBuilder answer = new StringBuilder();
        for (int at = 0; at < shown;) {
            boolean isRepeated = found.get(at);
            int end = isRepeated ? found.nextClearBit(at) : found.nextSetBit(at);
            answer.append(isRepeated ? BLOT : text.substring(at, end < 0 ? shown : Math.min(end, shown)));
            at = end < 0 ? shown : end;
        }
        return answer.toString();
    }

    private List<String> values() {
        if (values == null) {
            values = new ArrayList<>();
            Channel channel = request.channel();
            add(channel.apiKey());
            add(channel.previousApiKey());
            collect("", "", sent());
        }
        return values;
    }

    private JsonNode sent() {
        try {
            return request.sentJson() == null ? MissingNode.getInstance() : WabaJson.parse(request.sentJson());
        } catch (WabaJsonException e) {
            // beyond what is read back: all of it is one value then
            return TextNode.valueOf(new String(request.sentJson(), StandardCharsets.UTF_8));
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
        if (value != null && !value.isBlank()) {
            // as the error's text is: line breaks are blanks there
            values.add(CONTROL.matcher(value).replaceAll(" ").trim());
        }
    }
}
