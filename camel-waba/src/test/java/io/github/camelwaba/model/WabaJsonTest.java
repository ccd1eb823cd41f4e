package io.github.camelwaba.model;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camelwaba.model.WabaJsonException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WabaJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"price\":1.10}", "{\"n\":123456789012345678901234567890}", "[0.001,-12.50,1E+400,1.2E-7]", "null", "7",
            "\"x\"", "{\"a\":{\"b\":[true,null]}}" })
    void writesWhatItRead(String json) {
        JsonNode tree = WabaJson.parse(json.getBytes(UTF_8));

        assertThat(WabaJson.write(tree)).asString(UTF_8).isEqualTo(json);
        assertThat(WabaJson.toText(tree)).isEqualTo(json);
    }

    @Test
    void keepsTextOfEveryAlphabet() {
        JsonNode tree = WabaJson.parse("{\"text\":\"Grüße 🐪 مرحبا\"}".getBytes(UTF_8));

        assertThat(WabaJson.parse(WabaJson.write(tree))).isEqualTo(tree);
        assertThat(WabaJson.toText(tree)).contains("Grüße 🐪 مرحبا");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"🐪\":\"🐪\"}", "{\"\\ud83d\\udc2a\":\"\\ud83d\\udc2a\"}", "{\"a\":\"x\\ud800y\"}", "{\"\\udc00\":1}" })
    void keepsSurrogatesWholeAndHalf(String json) {
        JsonNode tree = WabaJson.parse(json.getBytes(UTF_8));

        assertThat(WabaJson.parse(WabaJson.write(tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(strings = { "5e0", "50e-0", "1.0e1", "-1735727e00", "3000000000e0", "123456789012345678901234567890E0",
            "-0e0" })
    void readsAWholeNumberWithAnExponentAsItWillWriteIt(String json) {
        JsonNode tree = WabaJson.parse(json);

        assertThat(WabaJson.parse(WabaJson.write(tree))).isEqualTo(tree);
        assertThat(tree.isIntegralNumber()).isTrue();
    }

    @Test
    void takesTheLastOfAMemberNamedTwice() {
        assertThat(WabaJson.parse("{\"a\":1,\"a\":2}").get("a").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
    void detectsTheEncoding(String charset) {
        assertThat(WabaJson.parse("{\"a\":\"ä\"}".getBytes(Charset.forName(charset))).get("a").textValue()).isEqualTo("ä");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
    void skipsAByteOrderMark(String charset) {
        byte[] bytes = "\uFEFF{\"a\":\"ä\"}".getBytes(Charset.forName(charset));

        assertThat(WabaJson.parse(bytes).get("a").textValue()).isEqualTo("ä");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "  \n", "secret", "{\"secret\":", "{\"secret\":1}}", "{} secret", "[] []", "{'secret':1}", "{\"a\":NaN}",
            "{\"a\":01}", "<html>secret</html>", "\"secret", "\uFEFF", "{\"a\":1,}", "{\"a\":\"secret\u0001\"}" })
    void refusesWhatIsNotJsonWithoutQuotingIt(String text) {
        assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.parse(text.getBytes(UTF_8)))
                .withMessage("The content is not JSON")
                .withNoCause()
                .returns(Reason.NOT_JSON, WabaJsonException::reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "7b2261223a22c328227d", "ff", "fe", "feff", "efbbbf", "00", "0000", "ed a0 80", "22c080 22",
            "fffe0000" })
    void refusesBytesThatAreNoText(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.parse(bytes))
                .withMessage("The content is not JSON").withNoCause();
    }

    @Test
    void refusesEveryCutOfADocument() {
        byte[] whole = "{\"messages\":[{\"text\":{\"body\":\"ä\"},\"n\":12}]}".getBytes(UTF_8);

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.parse(cut)).withNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{\"a\":" })
    void countsHowDeepItGoes(String open) {
        String close = open.startsWith("[") ? "]" : "}";

        assertThat(WabaJson.parse(open.repeat(63) + "[]" + close.repeat(63))).isNotNull();
        assertThatExceptionOfType(WabaJsonException.class)
                .isThrownBy(() -> WabaJson.parse(open.repeat(64) + "[]" + close.repeat(64)))
                .withMessage("The JSON is nested deeper than 64")
                .withNoCause()
                .returns(Reason.TOO_DEEP, WabaJsonException::reason);
        assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.parse(open.repeat(1_000_000)))
                .returns(Reason.TOO_DEEP, WabaJsonException::reason);
    }

    @Test
    void refusesWhatIsTooLarge() {
        for (String json : List.of("9".repeat(WabaJson.MAX_NUMBER + 1), "1e99999999999", "-1e-99999999999", "123e2147483647",
                "1e1001", "1e-1001", "{\"" + "n".repeat(WabaJson.MAX_NAME + 1) + "\":1}",
                "\"" + "s".repeat(WabaJson.MAX_STRING + 1) + "\"")) {
            assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.parse(json.getBytes(UTF_8)))
                    .withMessage("The JSON has a string, a name or a number beyond the limit, or too many of them")
                    .withNoCause();
        }
    }

    @Test
    void takesAStringAsLongAsTheWholeBody() {
        String text = "x".repeat(8 * 1024 * 1024);

        assertThat(WabaJson.parse("\"" + text + "\"").textValue()).isEqualTo(text);
    }

    @Test
    void namesTheRightLimitDeepInADocument() {
        String json = "[".repeat(64) + "9".repeat(WabaJson.MAX_NUMBER + 1) + "]".repeat(64);

        assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.parse(json))
                .returns(Reason.TOO_LARGE, WabaJsonException::reason);
    }

    @Test
    void turnsMapsIntoTreesAndBack() {
        Map<String, Object> map = Map.of("type", "text", "text", Map.of("body", "hi"), "list", List.of(1, 2.50));

        JsonNode tree = WabaJson.fromMap(map);

        assertThat(tree.at("/text/body").textValue()).isEqualTo("hi");
        assertThat(WabaJson.fromMap(WabaJson.toMap(tree))).isEqualTo(tree);
    }

    @Test
    void saysNothingOfAValueThatHasNoJsonForm() {
        Object secret = new Object() {
            public String getSecret() {
                throw new IllegalStateException("secret");
            }
        };

        assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.fromMap(Map.of("a", secret)))
                .withMessage("The value cannot be written as JSON").withNoCause();
        assertThatExceptionOfType(WabaJsonException.class)
                .isThrownBy(() -> WabaJson.write(WabaJson.object().putPOJO("a", secret)))
                .withMessage("The value cannot be written as JSON").withNoCause();
        assertThatExceptionOfType(WabaJsonException.class).isThrownBy(() -> WabaJson.toMap(NullNode.getInstance()));
    }
}
