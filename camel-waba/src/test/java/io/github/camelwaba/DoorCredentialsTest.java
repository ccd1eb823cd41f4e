package io.github.camelwaba;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DoorCredentialsTest extends DoorTestSupport {

    private static final String TOKEN = BASIC.substring("Basic ".length());

    @ParameterizedTest
    @ValueSource(strings = { "Basic ", "basic ", "BASIC ", "bAsIc   " })
    void opensToTheCredentialsWhateverTheCaseOfTheScheme(String scheme) throws Exception {
        events().expectedMessageCount(1);

        assertThat(knock("/basic", BODY, "Authorization", scheme + TOKEN)).isEqualTo(200);
        events().assertIsSatisfied();
    }

    static String[] wrong() {
        return new String[]{
                basic("waba", "open sesam"), basic("waba", "open sesame "), basic("waba", ""), basic("Waba", "open sesame"),
                basic("", ""), "Basic", "Basic ", "Basic !!!not-base64!!!", "Basic " + TOKEN + TOKEN,
                "Basic " + TOKEN.substring(0, TOKEN.length() - 1), "Bearer " + TOKEN, "Digest username=\"waba\"", TOKEN,
                "Basic" + TOKEN, "Basic waba:open sesame", "Basic " + TOKEN.toLowerCase(),
                basic("waba", "open sesame") + ", " + BASIC, "Basic " + "A".repeat(4000) };
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void staysShutToAnythingElse(String authorization) throws Exception {
        assertThat(knock("/basic", BODY, "Authorization", authorization)).isEqualTo(401);
        expectNothingCameIn();
    }

    @Test
    void staysShutWithoutCredentialsAndToThoseInTheAddress() throws Exception {
        assertThat(knock("/basic", BODY)).isEqualTo(401);
        assertThat(knock("/basic?Authorization=" + BASIC.replace(" ", "%20").replace("=", "%3D"), BODY)).isEqualTo(401);
        expectNothingCameIn();
    }

    @ParameterizedTest
    @ValueSource(strings = { SECRET, OLD_SECRET })
    void opensToTheSignatureOfEitherSecretInEachWriting(String secret) throws Exception {
        String hex = Signed.hex(secret, BODY);
        events().expectedMessageCount(1);

        for (String signature : new String[]{ hex, hex.toUpperCase(), "sha256=" + hex, "SHA256=" + hex.toUpperCase() }) {
            assertThat(knock("/secret", BODY, Signed.HEADER, signature)).as(signature).isEqualTo(200);
        }
        events().assertIsSatisfied();
    }

    @Test
    void staysShutToAnyOtherSignature() throws Exception {
        String hex = Signed.hex(SECRET, BODY);
        String other = (hex.charAt(0) == '0' ? "1" : "0") + hex.substring(1);

        for (String signature : new String[]{
                other, "", "sha256=", hex.substring(2), hex + "00", hex.substring(0, 63) + "g", "sha1=" + hex, "sha256= " + hex,
                Signed.hex("another secret", BODY), Signed.hex(SECRET, BODY + " ") }) {
            assertThat(knock("/secret", BODY, Signed.HEADER, signature)).as(signature).isEqualTo(403);
        }
        assertThat(knock("/secret", BODY)).as("none").isEqualTo(403);
        expectNothingCameIn();
    }

    @Test
    void wantsCredentialsAndSignatureWhereBothAreSet() throws Exception {
        String signature = Signed.hex(SECRET, BODY);

        assertThat(knock("/both", BODY, Signed.HEADER, signature)).isEqualTo(401);
        assertThat(knock("/both", BODY, "Authorization", BASIC)).isEqualTo(403);
        assertThat(knock("/both", BODY, "Authorization", basic("waba", "no"), Signed.HEADER, signature)).isEqualTo(401);
        expectNothingCameIn();
        events().reset();
        events().expectedMessageCount(1);
        assertThat(knock("/both", BODY, "Authorization", BASIC, Signed.HEADER, signature)).isEqualTo(200);
        events().assertIsSatisfied();
    }
}
