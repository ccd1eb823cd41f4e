package io.github.camelwaba.model.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class EventReaderTest {

    private static List<WabaEvent> read(String json) {
        return EventReader.read(WabaJson.parse(json));
    }

    private static JsonNode json(String json) {
        return WabaJson.parse(json);
    }

    @Test
    void splitsAPostIntoMessagesStatusesErrorsAndContacts() {
        List<WabaEvent> events = EventReader.read(Fixtures.event("mixed"));

        assertThat(events).extracting(WabaEvent::eventType).containsExactly(EventType.MESSAGE, EventType.MESSAGE,
                EventType.STATUS, EventType.ERROR, EventType.CONTACT);
        assertThat(events).extracting(WabaEvent::id).containsExactly("ABGGSRVVAAERmixed01", "ABGGSRVVAAERmixed02",
                "gBEGSRVVAAERmixed03", null, null);
        assertThat(events).extracting(WabaEvent::chat).containsExactly("4915550001111", "4915550002222", "4915550001111", null,
                null);
    }

    @Test
    void givesEachMessageTheProfileOfItsSender() {
        List<WabaEvent> events = EventReader.read(Fixtures.event("mixed"));

        assertThat(events.subList(0, 2)).map(MessageEvent.class::cast).extracting(MessageEvent::profileName)
                .containsExactly("Ada Park", "Grace Lake");
        assertThat(events.get(0).json().toString()).contains("Ada Park").doesNotContain("Grace Lake", "mixed02", "failed");
        assertThat(((StatusEvent) events.get(2)).addressee().profileName()).isEqualTo("Ada Park");
    }

    @Test
    void readsTheResultOfAContactCheck() {
        assertThat(EventReader.read(Fixtures.event("contact-check-result"))).containsExactly(
                new ContactEvent("+49 1555 000 1111", "valid", "4915550001111",
                        json("{'contacts':[{'input':'+49 1555 000 1111','status':'valid','wa_id':'4915550001111'}]}"
                                .replace('\'', '"'))),
                new ContactEvent("+49 1555 000 9999", "invalid", null,
                        json("{'contacts':[{'input':'+49 1555 000 9999','status':'invalid'}]}".replace('\'', '"'))));
    }

    @Test
    void readsAnErrorThatBelongsToNoMessage() {
        assertThat(EventReader.read(Fixtures.event("error-out-of-band"))).singleElement()
                .isInstanceOfSatisfying(ErrorEvent.class, event -> {
                    assertThat(event.error().code()).isEqualTo(1011);
                    assertThat(event.error().title()).isEqualTo("Service not ready");
                    assertThat(event.chat()).isNull();
                    assertThat(event.dedupKey()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "null", "7", "\"messages\"", "true", "[]", "[{\"messages\":[{}]}]", "{}", "{\"messages\":[]}",
            "{\"messages\":{\"id\":\"x\"}}", "{\"messages\":null,\"statuses\":7}", "{\"presence\":[{\"wa_id\":\"1\"}]}",
            "{\"contacts\":[{\"profile\":{\"name\":\"Ada\"},\"wa_id\":\"1\"}]}", "{\"contacts\":[7]}",
            "{\"object\":\"whatsapp_business_account\",\"entry\":[]}" })
    void handsOnAnUnknownShapeAsOneEventWithEverything(String payload) {
        assertThat(read(payload)).containsExactly(new UnknownEvent(json(payload)));
    }

    @Test
    void makesAnEntryThatIsNoObjectAnUnknownEventOfItsOwn() {
        assertThat(read("{\"messages\":[7,{\"id\":\"a\"},null],\"errors\":[\"x\"]}")).satisfiesExactly(
                event -> assertThat(event).isEqualTo(new UnknownEvent(json("{\"messages\":[7]}"))),
                event -> assertThat(event.id()).isEqualTo("a"),
                event -> assertThat(event).isEqualTo(new UnknownEvent(json("{\"messages\":[null]}"))),
                event -> assertThat(event).isEqualTo(new UnknownEvent(json("{\"errors\":[\"x\"]}"))));
    }

    @Test
    void sendsUnknownMembersAlongWithEveryEvent() {
        String payload = "{\"messages\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"meta\":{\"v\":1},\"statuses\":{\"odd\":true}}";

        assertThat(read(payload)).extracting(WabaEvent::json).containsExactly(
                json("{\"messages\":[{\"id\":\"a\"}],\"meta\":{\"v\":1},\"statuses\":{\"odd\":true}}"),
                json("{\"messages\":[{\"id\":\"b\"}],\"meta\":{\"v\":1},\"statuses\":{\"odd\":true}}"));
    }

    @Test
    void takesTheOnlyProfileForTheOnlySendersThoughTheirNumbersDiffer() {
        String payload = "{\"contacts\":[{\"profile\":{\"name\":\"Ada\"},\"wa_id\":\"2\"}],"
                + "\"messages\":[{\"id\":\"a\",\"from\":\"1\"}]}";

        assertThat(read(payload)).singleElement().isInstanceOfSatisfying(MessageEvent.class, event -> {
            assertThat(event.profileName()).isEqualTo("Ada");
            assertThat(event.json()).isEqualTo(json(payload));
        });
    }

    @Test
    void makesLargeUnknownMembersAnEventOfTheirOwnInsteadOfRepeatingThem() {
        String large = "\"meta\":\"" + "x".repeat(SharedParts.MAX_REPEATED) + "\"";

        List<WabaEvent> events = read("{\"messages\":[{\"id\":\"a\"},{\"id\":\"b\"}]," + large + "}");

        assertThat(events).extracting(WabaEvent::json).containsExactly(json("{\"messages\":[{\"id\":\"a\"}]}"),
                json("{\"messages\":[{\"id\":\"b\"}]}"), json("{" + large + "}"));
        assertThat(events.get(2)).isInstanceOf(UnknownEvent.class);
        assertThat(read("{\"messages\":[{\"id\":\"a\"}]," + large + "}")).hasSize(1);
    }

    @Test
    void takesTheFirstOfTwoProfilesOfOnePerson() {
        String payload = "{\"contacts\":[{\"profile\":{\"name\":\"A\"},\"wa_id\":\"1\"},{\"profile\":{\"name\":\"B\"},"
                + "\"wa_id\":\"1\"}],\"messages\":[{\"id\":\"a\",\"from\":\"1\"}]}";

        assertThat(read(payload)).singleElement().isInstanceOfSatisfying(MessageEvent.class, event -> {
            assertThat(event.profileName()).isEqualTo("A");
            assertThat(event.json()).isEqualTo(json(payload));
        });
    }

    @Test
    void readsAThousandMessagesOfOnePost() {
        StringBuilder payload = new StringBuilder("{\"messages\":[{\"id\":\"0\"}");
        for (int i = 1; i < 1000; i++) {
            payload.append(",{\"id\":\"").append(i).append("\"}");
        }

        assertThat(read(payload.append("]}").toString())).extracting(WabaEvent::id).doesNotHaveDuplicates().hasSize(1000);
    }

    @Test
    void refusesNullOnly() {
        assertThatNullPointerException().isThrownBy(() -> EventReader.read(null));
    }
}
