package io.github.camelwaba;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What the build generates is what was committed. When this fails, options or headers have changed: build again, and commit
 * src/generated with the change.
 */
class GeneratedSourcesTest {

    private static final Path BEFORE = Path.of("target", "generated-before");
    private static final Path AFTER = Path.of("src", "generated");

    @Test
    void areThoseThatWereCommitted() throws IOException {
        assumeTrue(Files.isDirectory(BEFORE) && Files.isDirectory(AFTER), "run from a jar, elsewhere");

        assertThat(files(AFTER)).isNotEmpty().isEqualTo(files(BEFORE));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> files.put(folder.relativize(path).toString(), text(path)));
        }
        return files;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
