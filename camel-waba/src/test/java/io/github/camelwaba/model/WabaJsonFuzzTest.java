package io.github.camelwaba.model;

import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Damages every fixture at random, the same way in every run.
 */
class WabaJsonFuzzTest {

    private static final int ROUNDS = 300;
    private static final byte[] SPECIAL = "{}[]\",:\\ue-+.0n \n".getBytes(US_ASCII);

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void eitherReadsWhatItCanWriteOrRefusesWithoutACause(String name) {
        Random random = new Random(name.hashCode());
        byte[] fixture = WabaJson.write(Fixtures.event(name));
        for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = fixture.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : SPECIAL[random.nextInt(SPECIAL.length)];
            }
            try {
                JsonNode tree = WabaJson.parse(damaged);
                assertThat(WabaJson.parse(WabaJson.write(tree))).isEqualTo(tree);
                assertThat(WabaJson.parse(WabaJson.toText(tree))).isEqualTo(tree);
            } catch (WabaJsonException e) {
                assertThat(e).hasNoCause().hasMessageMatching("The (content|JSON) [a-z0-9, ]*(JSON)?[a-z0-9, ]*");
            }
        }
    }
}
