package io.github.camelwaba;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaOperation;

/**
 * The URIs and properties that README, docs and the READMEs of the modules write.
 */
final class Documents {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern URI = Pattern.compile("\\bwaba:([A-Za-z]+)(?:\\?((?:<[^>]*>|[^\\s`\"'()|<])*))?");
    private static final Pattern PROPERTY = Pattern
            .compile("\\bcamel\\.component\\.waba\\.([A-Za-z][\\w.\\-\\[\\]]*[\\w\\]])(?:\\s*=\\s*(<[^>]*>|[^\\s`()\\\\]+))?");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    // names of data types, which stand where Camel takes them and are no URIs
    private static final Set<String> DATA_TYPES = Set.of("envelope", "event");

    private Documents() {
    }

    static boolean areHere() {
        return Files.exists(ROOT.resolve("README.md"));
    }

    /** Each URI once, with the file that it is from. */
    static Set<String> uris() {
        Set<String> uris = new TreeSet<>();
        for (String line : lines()) {
            Matcher uri = URI.matcher(line);
            while (uri.find()) {
                if (!DATA_TYPES.contains(uri.group(1))) {
                    uris.addAll(written(uri.group(1), uri.group(2), line));
                }
            }
        }
        return uris;
    }

    /** Each property once; one that is only named has a value that fits all types. */
    static Set<String> properties() {
        Set<String> properties = new TreeSet<>();
        for (String line : lines()) {
            Matcher property = PROPERTY.matcher(line);
            while (property.find()) {
                properties.add("camel.component.waba." + property.group(1) + "="
                        + (property.group(2) == null ? "#any" : plain(property.group(2))));
            }
        }
        return properties;
    }

    // action=… stands for the actions that the same line names
    private static List<String> written(String operation, String query, String line) {
        if (query == null || query.isEmpty()) {
            return List.of("waba:" + operation);
        }
        String uri = "waba:" + operation + "?" + plain(query);
        return uri.contains("action=…")
                ? actions(operation, line).stream().map(action -> uri.replace("action=…", "action=" + action)).toList()
                : List.of(uri);
    }

    private static List<String> actions(String operation, String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1));
        }
        words.retainAll(Stream.of(WabaAction.values()).filter(action -> action.operation() == WabaOperation.of(operation))
                .map(WabaAction::word).collect(Collectors.toSet()));
        if (words.isEmpty()) {
            throw new AssertionError("The line names no action: " + line);
        }
        return words;
    }

    // <placeholder> as a word, without what ends a sentence; a value that is cut short (journal…) without the dots
    private static String plain(String text) {
        return text.replaceAll("<[^>]*>", "any").replaceAll("[.,;:]+$", "").replaceAll("(?<=\\w)…", "");
    }

    private static List<String> lines() {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> modules = Files.find(ROOT, 3, (path, attributes) -> path.endsWith("README.md"))) {
            return Stream.of(root, docs, modules).flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".md") && !path.toString().contains("node_modules")).distinct()
                    .flatMap(path -> read(path).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
