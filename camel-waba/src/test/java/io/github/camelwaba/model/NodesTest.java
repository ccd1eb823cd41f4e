package io.github.camelwaba.model;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class NodesTest {

    private static JsonNode member(String json) {
        return WabaJson.parse("{\"m\":" + json + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "\"1735725600\"; 2025-01-01T10:00:00Z", "1735725600; 2025-01-01T10:00:00Z",
            "\"1735725600123\"; 2025-01-01T10:00:00.123Z", "1735725600123; 2025-01-01T10:00:00.123Z" })
    void readsTimesInSecondsAndMilliseconds(String json, Instant time) {
        assertThat(Nodes.instant(member(json), "m")).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "null", "true", "{}", "[1735725600]", "\"\"", "\"soon\"", "\"1735725600.5\"", "1735725600.5", "0", "-1", "\"-5\"",
            "99999999999999999999999999", "\"99999999999999999999999999\"", "9007199254740993000", "1e1000",
            "1e-1000" })
    void takesNonsenseForNoTime(String json) {
        assertThat(Nodes.instant(member(json), "m")).isNull();
    }

    @Test
    void readsNumbersWithinReason() {
        assertThat(Nodes.integer(member("\"131047\""), "m")).isEqualTo(131047);
        assertThat(Nodes.integer(member("1026"), "m")).isEqualTo(1026);
        assertThat(Nodes.integer(member("3000000000"), "m")).isNull();
        assertThat(Nodes.integer(member("1.5"), "m")).isNull();
        assertThat(Nodes.decimal(member("12.50"), "m")).isEqualTo(new BigDecimal("12.50"));
        assertThat(Nodes.decimal(member("\"-48.1371\""), "m")).isEqualTo(new BigDecimal("-48.1371"));
        assertThat(Nodes.decimal(member("\"1e5\""), "m")).isNull();
    }

    @Test
    void readsIdsThatCameAsNumbers() {
        assertThat(Nodes.idOrNumber(member("594425479261596"), "m")).isEqualTo("594425479261596");
        assertThat(Nodes.idOrNumber(member("\"594\""), "m")).isEqualTo("594");
        assertThat(Nodes.idOrNumber(member("5.5"), "m")).isNull();
        assertThat(Nodes.idOrNumber(member("99999999999999999999"), "m")).isNull();
        assertThat(Nodes.idOrNumber(member("\" \""), "m")).isNull();
        assertThat(Nodes.whole(member("3000000000"), "m")).isEqualTo(3_000_000_000L);
        assertThat(Nodes.whole(member("\"12\""), "m")).isEqualTo(12L);
        assertThat(Nodes.whole(member("1.5"), "m")).isNull();
    }

    @Test
    void findsTheFirstOfAnArray() {
        assertThat(Nodes.first(member("[7,8]"), "m").intValue()).isEqualTo(7);
        assertThat(Nodes.first(member("[]"), "m")).isNull();
        assertThat(Nodes.first(member("{\"0\":7}"), "m")).isNull();
        assertThat(Nodes.first(null, "m")).isNull();
    }

    @Test
    void readsBooleansInAllTheirSpellings() {
        assertThat(Nodes.bool(member("true"), "m")).isTrue();
        assertThat(Nodes.bool(member("\"false\""), "m")).isFalse();
        assertThat(Nodes.bool(member("1"), "m")).isTrue();
        assertThat(Nodes.bool(member("\"perhaps\""), "m")).isNull();
        assertThat(Nodes.bool(member("{}"), "m")).isNull();
    }

    @Test
    void leavesOutWhatDoesNotFitInAList() {
        assertThat(Nodes.texts(member("[\"a\",1,null,\"b\"]"), "m")).containsExactly("a", "b");
        assertThat(Nodes.texts(member("\"a\""), "m")).containsExactly("a");
        assertThat(Nodes.objects(member("[{\"x\":\"y\"},[],7,{}]"), "m", item -> Nodes.text(item, "x"))).containsExactly("y");
        assertThat(Nodes.objects(member("{\"x\":\"y\"}"), "m", item -> item)).isEmpty();
    }

    @Test
    void takesABlankIdForNone() {
        assertThat(Nodes.id(member("\" \""), "m")).isNull();
        assertThat(Nodes.text(member("\" \""), "m")).isEqualTo(" ");
        assertThat(Nodes.firstId(member("\"x\""), "n", "m")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "7", "\"m\"", "[]", "{}", "true" })
    void findsNothingInAnythingElse(String json) {
        assertThatNoException().isThrownBy(() -> {
            JsonNode parent = WabaJson.parse(json);
            assertThat(Nodes.object(parent, "m")).isNull();
            assertThat(Nodes.text(parent, "m")).isNull();
            assertThat(Nodes.instant(parent, "m")).isNull();
            assertThat(Nodes.texts(parent, "m")).isEmpty();
        });
        assertThat(Nodes.text(null, "m")).isNull();
    }
}
