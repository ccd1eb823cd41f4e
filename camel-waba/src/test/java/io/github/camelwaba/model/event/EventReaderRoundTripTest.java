package io.github.camelwaba.model.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventReaderRoundTripTest {

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void readsTheSameEventFromItsOwnJson(String name) {
        for (WabaEvent event : EventReader.read(Fixtures.event(name))) {
            assertThat(EventReader.read(event.json())).containsExactly(event);
            assertThat(EventReader.read(WabaJson.parse(WabaJson.write(event.json())))).containsExactly(event);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void keepsThePayloadOfASingleEventAsItCame(String name) {
        JsonNode payload = Fixtures.event(name);
        List<WabaEvent> events = EventReader.read(payload);

        if (events.size() == 1) {
            assertThat(events.get(0).json()).isEqualTo(payload);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void losesNothing(String name) {
        JsonNode payload = Fixtures.event(name);
        List<String> kept = EventReader.read(payload).stream().flatMap(event -> Fixtures.leaves(event.json())).toList();

        assertThat(Fixtures.leaves(payload)).isNotEmpty().allSatisfy(leaf -> assertThat(kept).contains(leaf));
    }

    @ParameterizedTest
    @MethodSource("io.github.camelwaba.model.Fixtures#events")
    void leavesThePayloadAlone(String name) {
        JsonNode payload = Fixtures.event(name);

        EventReader.read(payload);

        assertThat(payload).isEqualTo(Fixtures.event(name));
    }

    @Test
    void coversEveryKindOfEvent() {
        assertThat(Fixtures.events().flatMap(name -> EventReader.read(Fixtures.event(name)).stream()).map(WabaEvent::eventType))
                .contains(EventType.values());
    }
}
