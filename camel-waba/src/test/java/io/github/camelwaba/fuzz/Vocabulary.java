package io.github.camelwaba.fuzz;

import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Fixtures;

/**
 * The names of all members of the webhook fixtures, and their short texts: what the reader looks for.
 */
final class Vocabulary {

    private static final int SHORT = 40;
    private static final List<String> WORDS = words();

    private Vocabulary() {
    }

    static String word(int number) {
        return WORDS.get(number % WORDS.size());
    }

    private static List<String> words() {
        TreeSet<String> words = new TreeSet<>();
        Fixtures.events().map(Fixtures::event).forEach(event -> collect(event, words));
        return List.copyOf(words);
    }

    private static void collect(JsonNode node, TreeSet<String> words) {
        node.properties().forEach(member -> words.add(member.getKey()));
        node.forEach(child -> collect(child, words));
        // no line of prose, and nothing that would have to be escaped
        if (node.isTextual() && node.textValue().matches("[A-Za-z_]{1," + SHORT + "}")) {
            words.add(node.textValue());
        }
    }
}
