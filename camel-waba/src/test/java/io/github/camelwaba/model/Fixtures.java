package io.github.camelwaba.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The JSON files below the test resources.
 */
public final class Fixtures {

    private static final Path EVENTS = folder("events/on-premise");
    private static final Path CLOUD_EVENTS = folder("events/cloud");
    private static final String CLOUD = "cloud/";
    private static final Path MESSAGES = folder("messages/on-premise");
    private static final Path CANONICAL = folder("messages/canonical");

    private Fixtures() {
    }

    /** The names of all webhook payloads, those of Cloud with {@code cloud/} in front. */
    public static Stream<String> events() {
        return Stream.concat(names(EVENTS), names(CLOUD_EVENTS).map(CLOUD::concat));
    }

    /** The names of all messages. */
    public static Stream<String> messages() {
        return names(MESSAGES);
    }

    /** The webhook payload of this name. */
    public static JsonNode event(String name) {
        return WabaJson.parse(bytes(name.startsWith(CLOUD)
                ? CLOUD_EVENTS.resolve(name.substring(CLOUD.length()) + ".json")
                : EVENTS.resolve(name + ".json")));
    }

    /** The message of this name. */
    public static JsonNode message(String name) {
        return WabaJson.parse(bytes(MESSAGES.resolve(name + ".json")));
    }

    /** The names of all messages in the form that hostings share. */
    public static Stream<String> canonicalMessages() {
        return names(CANONICAL);
    }

    /** The message of this name in the form that hostings share. */
    public static JsonNode canonicalMessage(String name) {
        return WabaJson.parse(bytes(CANONICAL.resolve(name + ".json")));
    }

    /** All folders. */
    public static Stream<Path> folders() {
        return Stream.of(EVENTS, CLOUD_EVENTS, MESSAGES, CANONICAL);
    }

    /** The names of the JSON files in a folder. */
    public static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All values in a tree that are neither objects nor arrays, with the names that lead to them. */
    public static Stream<String> leaves(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(member -> leaves(member.getValue()).map(leaf -> member.getKey() + "." + leaf));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(Fixtures::leaves);
        }
        return Stream.of(node.toString());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            URI uri = Fixtures.class.getResource("/" + name).toURI();
            if (uri.getScheme().equals("jar")) {
                // these tests also run from their jar, on another Camel
                open(uri);
            }
            return Path.of(uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void open(URI jar) throws IOException {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // opened for the other folder
        }
    }
}
