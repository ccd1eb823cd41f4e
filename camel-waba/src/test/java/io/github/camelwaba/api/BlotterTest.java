package io.github.camelwaba.api;

import java.net.URI;
import java.time.Duration;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlotterTest {

    private static final Channel CHANNEL = new Channel(
            null, Hosting.CLOUD, URI.create("https://waba.example"), "k3y-Of-The-Number", "0ld-k3y-Of-It", null);
    private static final Duration LONG = Duration.ofSeconds(3);

    @ParameterizedTest
    @CsvSource({
            "Ada is wrong, *** is wrong", "ada!, ***!", "Adam is right, Adam is right", "(ADA), (***)",
            "the first words of the tex, ***", "says: the first words of it, says: ***it", "the first w, the first w",
            "Grüße an Ödön, Grüße an ***", "grüße AN ödÖn?, grüße AN ***?", "key k3y-Of-The-Number!, key ***!",
            "key k3y-of-the-numb, key ***", "0LD-K3Y-OF-IT, ***", "call +49 155 5000 1111 now, call *** now",
            "type template, type template", "ends with Ada, ends with ***", "Ada Ada, *** ***" })
    void takesOutWhatARequestSaid(String text, String expected) {
        ObjectNode payload = WabaJson.object().put("type", "template").put("a", "Ada").put("o", "Ödön");
        payload.putObject("text").put("body", "The first words of the text, and what came later");

        assertThat(blot(payload, text, 500)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 5, 11, 12, 13, 100 })
    void leavesNothingOfAValueWhereTheTextIsCut(int visible) {
        ObjectNode payload = WabaJson.object().put("text", "A".repeat(1) + "da Park, born in May, lives in the Harbour Road");
        String value = payload.get("text").textValue();
        // all before is a value too, so that the end of what is looked at is shown
        payload.put("other", "z".repeat(50));
        String text = "z".repeat(2000 - visible) + value.substring(0, Math.min(value.length(), 47));

        assertThat(blot(payload, text, 500)).doesNotContain("Ada", "A ", "da P");
    }

    @Test
    void forgetsNoneOfManyValues() {
        ObjectNode payload = WabaJson.object();
        ArrayNode names = payload.putArray("names");
        for (int i = 0; i < 20_000; i++) {
            names.add("Client" + i);
        }

        assertThat(blot(payload, "Client19999 and Client7, Client20000", 500)).isEqualTo("*** and ***, Client20000");
    }

    @Test
    void isFastWithALargePayloadAndALongText() {
        Random random = new Random(7);
        StringBuilder letters = new StringBuilder();
        random.ints(4 * 1024 * 1024, 'a', 'e').forEach(c -> letters.append((char) c));
        ObjectNode large = WabaJson.object().put("text", letters.toString());
        ObjectNode uniform = WabaJson.object().put("text", "a".repeat(4 * 1024 * 1024));
        ObjectNode many = WabaJson.object();
        ArrayNode values = many.putArray("values");
        for (int i = 0; i < 600; i++) {
            values.add(letters.substring(6900 * i, 6900 * (i + 1)));
        }
        for (ObjectNode payload : new ObjectNode[]{ large, uniform, many }) {
            for (String text : new String[]{ letters.substring(4000, 6000), "a".repeat(4000), "a b ".repeat(600_000) }) {
                long start = System.nanoTime();
                blot(payload, text, 500);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
            }
        }
    }

    @Test
    void takesOutAValueOfAPayloadThatCannotBeReadBack() {
        ObjectNode payload = WabaJson.object();
        ObjectNode inner = payload;
        for (int depth = 0; depth < 80; depth++) {
            inner = inner.putObject("x");
        }
        inner.put("text", "Dear Ada Park, hello");

        assertThat(blot(payload, "Not good: Dear Ada Park", 500)).isEqualTo("Not good: ***");
    }

    private static String blot(ObjectNode payload, String text, int limit) {
        return new Blotter(ApiRequest.json("POST", "/messages", CHANNEL, payload, "sending")).blot(text, limit);
    }
}
