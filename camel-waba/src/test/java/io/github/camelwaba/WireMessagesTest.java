package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.HostingSupport;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.message.MessageFeature;
import io.github.camelwaba.model.message.MessageKind;
import io.github.camelwaba.model.message.SampleMessages;
import io.github.camelwaba.model.message.WabaMessage;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of message on each hosting that has it: the exact JSON on the wire, which the simulator of that hosting takes.
 */
class WireMessagesTest extends HostingsTestSupport {

    /** The files that the samples name by id, and what they are. */
    private static final Map<String, String> FILES = Map.of(
            "545466424650001", "image/jpeg", "545466424650003", "video/mp4", "545466424650005", "audio/ogg",
            "545466424650006", "application/pdf", "545466424650007", "image/webp");
    private static final Map<String, WabaMessage> SAMPLES = SampleMessages.all();

    static Stream<Arguments> had() {
        return Arrays.stream(Hosting.values()).flatMap(hosting -> SAMPLES.entrySet().stream()
                .filter(sample -> has(hosting, sample.getValue()))
                .map(sample -> Arguments.of(hosting, sample.getKey())));
    }

    private static boolean has(Hosting hosting, WabaMessage message) {
        return HostingSupport.has(hosting, message.kind())
                && message.features().stream().allMatch(feature -> HostingSupport.has(hosting, feature));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("had")
    void goesOverTheWireAsItsHostingWantsIt(Hosting hosting, String name) throws Exception {
        WabaMessage message = SAMPLES.get(name);
        if (message.kind() == MessageKind.TEMPLATE && hosting != Hosting.SANDBOX) {
            template(hosting, "order_update", SampleTemplates.components(name));
        }
        JsonNode expected = Wire.message(hosting, name);
        JsonNode there = acceptable(hosting, expected);
        boolean known = hosting != Hosting.SANDBOX || isKnownOfTheSandbox(message);
        if (!known || !there.equals(expected)) {
            simulator().faults().onCall("POST", messagesPath(hosting)).answer(200, "{\"messages\":[{\"id\":\"wamid.A\"}]}");
        }

        assertThat(wire(hosting, message, Map.of())).isEqualTo(expected);

        if (known && !there.equals(expected)) {
            assertThat(wire(hosting, there, Map.of())).isEqualTo(there);
        }
    }

    // which templates and newer kinds 360dialog's sandbox takes is not documented; the simulator's takes none of them
    private static boolean isKnownOfTheSandbox(WabaMessage message) {
        return message.kind() != MessageKind.TEMPLATE && has(Hosting.ON_PREMISE, message);
    }

    /** The same about files and messages that are there. */
    private JsonNode acceptable(Hosting hosting, JsonNode payload) {
        String json = WabaJson.toText(payload);
        SimulatedNumber number = number(hosting);
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            if (json.contains(file.getKey())) {
                json = json.replace(file.getKey(), number.addMedia(file.getValue(), new byte[]{ 1, 2, 3 }));
            }
        }
        if (json.contains("wamid.X")) {
            json = json.replace("wamid.X", simulator().customer(number, PHONE, "Ada Park").say("Hi"));
        }
        JsonNode answer = WabaJson.parse(json.getBytes(StandardCharsets.UTF_8));
        if (answer.path("interactive").path("type").asText().equals("address_message")) {
            // senders write one, Meta's page shows none: the simulator takes none
            ((ObjectNode) answer.get("interactive")).remove("header");
        }
        return answer;
    }

    @Test
    void hasASampleOfEveryKindAndFeature() {
        assertThat(SAMPLES.values()).extracting(WabaMessage::kind).contains(MessageKind.values());
        Map<MessageFeature, Boolean> features = new LinkedHashMap<>();
        SAMPLES.values().forEach(message -> message.features().forEach(feature -> features.put(feature, true)));
        // what any message can have is tried with a text
        features.put(MessageFeature.REPLY, true);
        features.put(MessageFeature.CALLBACK_DATA, true);
        assertThat(features).containsOnlyKeys(MessageFeature.values());
    }
}
