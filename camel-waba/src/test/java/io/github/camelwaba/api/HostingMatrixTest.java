package io.github.camelwaba.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The README says of each hosting what the code does.
 */
class HostingMatrixTest {

    private static final String BEGIN = "<!-- matrix -->";
    private static final String END = "<!-- /matrix -->";

    @Test
    void saysInTheReadmeWhatTheCodeHas() throws IOException {
        Optional<Path> readme = readme();
        // these tests also run from their jar, where there need be none
        assumeTrue(readme.isPresent());
        String text = Files.readString(readme.get());

        assertThat(text).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        assertThat(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END)).strip())
                .isEqualTo(HostingMatrix.markdown().strip());
    }

    private static Optional<Path> readme() {
        // the module's folder and the root
        return Stream.of("../README.md", "README.md").map(Path::of)
                .filter(path -> Files.exists(path.resolveSibling("camel-waba"))).filter(Files::exists).findFirst();
    }
}
