package io.github.camelwaba.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FixturesTest {

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#folders")
    void everyFixtureNamesWhatItWasMadeFrom(Path folder) throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));

        assertThat(Fixtures.names(folder)).isNotEmpty()
                .allSatisfy(name -> assertThat(readme).contains("| `" + name + ".json` | "));
    }
}
