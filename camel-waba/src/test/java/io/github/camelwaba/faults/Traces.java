package io.github.camelwaba.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in files, wherever in them they stand. */
final class Traces {

    private Traces() {
    }

    /** The files in a directory that hold any of the words. */
    static List<Path> of(Path directory, String... words) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (Stream.of(words).anyMatch(bytes::contains)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
