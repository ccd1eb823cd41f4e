package io.github.camelwaba.simulator.state;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** A message template in one language: name, category, components as they were created, and its state of approval. */
public record Template(String id, String name, String language, String category, String status, ArrayNode components) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    public boolean approved() {
        return status.equals("approved");
    }

    public Template withStatus(String newStatus) {
        return new Template(id, name, language, category, newStatus, components);
    }

    /** The same with other components: a card of its carousel. */
    public Template withComponents(JsonNode card) {
        return new Template(id, name, language, category, status, card instanceof ArrayNode array ? array : Json.array());
    }

    /** The component of a type (HEADER, BODY, FOOTER, BUTTONS), in whatever case it was written. */
    public Optional<JsonNode> component(String type) {
        for (Iterator<JsonNode> each = components.elements(); each.hasNext();) {
            JsonNode component = each.next();
            if (Json.text(component, "type").equalsIgnoreCase(type)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }

    /** The names that a text's placeholders have where they are not numbers. */
    public static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).filter(name -> !name.matches("\\d+"))
                .forEach(names::add);
        return names;
    }

    /** How many parameters a text needs: the highest number among its placeholders, or how many names they have. */
    public static int parameters(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        int highest = 0;
        while (matcher.find()) {
            if (matcher.group(1).matches("\\d{1,4}")) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
            }
        }
        return Math.max(highest, names(text).size());
    }

    /** The item of a template list, with the field names that 360dialog's templates page gives. */
    public ObjectNode toJson(String namespace) {
        ObjectNode item = Json.object();
        item.put("category", category);
        item.set("components", components);
        item.put("external_id", id);
        item.put("id", id);
        item.put("language", language);
        item.put("name", name);
        item.put("namespace", namespace);
        item.put("rejected_reason", status.equals("rejected") ? "INVALID_FORMAT" : "NONE");
        item.put("status", status);
        return item;
    }
}
