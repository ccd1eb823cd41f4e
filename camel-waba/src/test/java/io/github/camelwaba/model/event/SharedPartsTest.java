package io.github.camelwaba.model.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedPartsTest {

    private static final int MESSAGES = 10_000;
    private static final long MOST = 15_000_000;

    @Test
    void growsNoMoreThanInProportionToThePayload() {
        String beside = "x".repeat(3_500);
        String messages = ("{\"id\":\"" + "m".repeat(100) + "\"},").repeat(MESSAGES);
        String payload = "{\"object\":\"whatsapp_business_account\",\"p\":\"" + beside + "\",\"entry\":[{\"e\":\"" + beside
                + "\",\"changes\":[{\"field\":\"messages\",\"c\":\"" + beside + "\",\"value\":{\"v\":\"" + beside
                + "\",\"messages\":[" + messages.substring(0, messages.length() - 1) + "]}}]}]}";

        List<WabaEvent> events = EventReader.read(WabaJson.parse(payload.getBytes(StandardCharsets.UTF_8)));

        assertThat(events).filteredOn(MessageEvent.class::isInstance).hasSize(MESSAGES);
        assertThat(events.stream().mapToLong(event -> WabaJson.write(event.json()).length).sum()).isLessThan(MOST);
        for (String name : List.of("p", "e", "c", "v")) {
            assertThat(events).anyMatch(event -> beside.equals(event.json().findPath(name).asText()));
        }
    }
}
