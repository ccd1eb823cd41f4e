package io.github.camelwaba.model.event;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloudPayloadReaderTest {

    private static final String LARGE = "x".repeat(SharedParts.MAX_REPEATED);

    private static JsonNode json(String json) {
        return WabaJson.parse(json.replace('\'', '"'));
    }

    private static List<WabaEvent> read(String json) {
        List<WabaEvent> events = EventReader.read(json(json));
        assertThat(events).allSatisfy(event -> assertThat(EventReader.read(event.json())).containsExactly(event));
        return events;
    }

    private static String payload(String entries) {
        return "{'object':'whatsapp_business_account','entry':[" + entries + "]}";
    }

    private static String change(String field, String value) {
        return "{'field':'" + field + "','value':" + value + "}";
    }

    private static String messages(String value) {
        return payload("{'id':'1','changes':[" + change("messages", value) + "]}");
    }

    @Test
    void splitsAPostIntoTheEventsOfAllEntriesAndChanges() {
        List<WabaEvent> events = EventReader.read(Fixtures.event("cloud/mixed"));

        assertThat(events).extracting(WabaEvent::eventType).containsExactly(EventType.MESSAGE, EventType.MESSAGE,
                EventType.STATUS, EventType.MESSAGE, EventType.ACCOUNT);
        assertThat(events).extracting(WabaEvent::id).containsExactly("wamid.Mixed01", "wamid.Mixed02", "wamid.Mixed03",
                "wamid.Mixed04", null);
        assertThat(events).extracting(WabaEvent::chat).containsExactly("4915550001111", "4915550002222", "4915550001111",
                "4915550001111", null);
    }

    @Test
    void tellsWhichNumberAndAccountAnEventIsFor() {
        List<WabaEvent> events = EventReader.read(Fixtures.event("cloud/mixed"));

        assertThat(events).extracting(WabaEvent::phoneNumberId).containsExactly("901110002223334", "901110002223334",
                "901110002223334", "901110002225556", null);
        assertThat(events).extracting(WabaEvent::businessNumber).containsExactly("4930555000111", "4930555000111",
                "4930555000111", "4930555000222", null);
        assertThat(events).extracting(WabaEvent::accountId).containsExactly("801110002223334", "801110002223334",
                "801110002223334", "801110002223334", "801110002225556");
        assertThat(EventReader.read(Fixtures.event("text")).get(0)).returns(null, WabaEvent::phoneNumberId)
                .returns(null, WabaEvent::businessNumber).returns(null, WabaEvent::accountId);
    }

    @Test
    void keepsOfTheOthersWhatAnEventNeedsOnly() {
        WabaEvent event = EventReader.read(Fixtures.event("cloud/mixed")).get(1);

        assertThat(event.json()).isEqualTo(json(messages("{'messaging_product':'whatsapp','metadata':"
                + "{'display_phone_number':'4930555000111','phone_number_id':'901110002223334'},'contacts':[{'profile':"
                + "{'name':'Grace Lake'},'wa_id':'4915550002222'}],'messages':[{'from':'4915550002222',"
                + "'id':'wamid.Mixed02','timestamp':'1735726002','type':'text','text':{'body':'Second of the three'}}]}")
                .replace("'id':'1'", "'id':'801110002223334'")));
    }

    @Test
    void sendsUnknownMembersOfEveryLevelAlongWithEveryEvent() {
        assertThat(EventReader.read(Fixtures.event("cloud/extra-members"))).hasSize(2).allSatisfy(event -> {
            assertThat(event.eventType()).isEqualTo(EventType.MESSAGE);
            assertThat(event.json().toString()).contains("v99.0", "north", "high noon", "mild");
        });
    }

    @Test
    void makesLargeUnknownMembersEventsOfTheirOwnAtEveryLevel() {
        List<WabaEvent> events = read("{'object':'whatsapp_business_account','messages':['" + LARGE
                + "'],'entry':[{'id':'1','region':'" + LARGE + "','changes':[{'field':'messages','mood':'" + LARGE
                + "','value':{'metadata':{'phone_number_id':'9'},'weather':'" + LARGE
                + "','messages':[{'id':'a'},{'id':'b'}]}}]}]}");

        assertThat(events).extracting(WabaEvent::eventType).containsExactly(EventType.MESSAGE, EventType.MESSAGE,
                EventType.UNKNOWN, EventType.UNKNOWN, EventType.UNKNOWN, EventType.UNKNOWN);
        assertThat(events.subList(0, 3)).extracting(WabaEvent::phoneNumberId).containsOnly("9");
        assertThat(events.subList(0, 2)).allSatisfy(event -> assertThat(event.json().toString()).doesNotContain(LARGE));
        assertThat(events.subList(2, 6)).extracting(event -> event.json().toString().indexOf(LARGE)).doesNotContain(-1);
    }

    @Test
    void leavesASingleEventAsItCameHoweverLargeTheRest() {
        String payload = messages("{'weather':'" + LARGE + "','messages':[{'id':'a'}]}");

        assertThat(read(payload)).singleElement().extracting(WabaEvent::json).isEqualTo(json(payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'object':'whatsapp_business_account','entry':[]}", "{'object':'whatsapp_business_account','entry':[7]}",
            "{'object':'whatsapp_business_account','entry':[{'id':'1'}]}",
            "{'object':'whatsapp_business_account','entry':[{'id':'1','changes':[]}]}",
            "{'object':'whatsapp_business_account','entry':[{'id':'1','changes':[null]}]}",
            "{'object':'whatsapp_business_account','entry':[{'id':'1','changes':[{'field':'messages'}]}]}",
            "{'object':'whatsapp_business_account','entry':[{'id':'1','changes':[{'field':'messages','value':{}}]}]}",
            "{'object':'whatsapp_business_account','entry':[{'id':'1','changes':[{'value':{'messages':[{'id':'a'}]}}]}]}",
            "{'object':'whatsapp_business_account','entry':[],'messages':[{'id':'a'}]}",
            "{'object':'page','entry':[{'id':'1','changes':[]}]}",
            "{'object':'whatsapp_business_account','entry':{'id':'1'}}" })
    void handsOnWhatSaysNothingAsOneUnknownEvent(String payload) {
        assertThat(read(payload)).containsExactly(new UnknownEvent(json(payload)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "horoscope", "standby", "history", "smb_message_echoes", "smb_app_state_sync", "calls",
            "user_preferences", "account_update", "message_template_status_update" })
    void neverTakesMessagesOfAnotherFieldForInboundOnes(String field) {
        String payload = payload("{'id':'1','changes':[" + change(field, "{'messages':[{'id':'a','from':'1','type':'text',"
                + "'text':{'body':'x'}}]}") + "]}");

        assertThat(read(payload)).singleElement().isNotInstanceOf(MessageEvent.class);
    }

    @ParameterizedTest
    @CsvSource({ "account_horoscope, ACCOUNT", "business_horoscope, ACCOUNT", "phone_number_horoscope, ACCOUNT",
            "group_horoscope, ACCOUNT", "message_template_horoscope, TEMPLATE", "template_horoscope, TEMPLATE",
            "account, UNKNOWN", "'', UNKNOWN" })
    void readsAFieldOfTheFutureByHowItBegins(String field, EventType type) {
        assertThat(read(payload("{'changes':[" + change(field, "{'event':'X'}") + "]}"))).singleElement()
                .returns(type, WabaEvent::eventType);
    }

    @Test
    void makesAnItemThatIsNoObjectAnUnknownEventOfItsOwn() {
        assertThat(read(payload("7,{'id':'1','changes':['x'," + change("messages", "{'messages':[{'id':'a'},null]}") + "]}")))
                .extracting(event -> event.eventType() + " " + event.json().get("entry")).containsExactly(
                        "UNKNOWN [7]",
                        "UNKNOWN [{\"id\":\"1\",\"changes\":[\"x\"]}]",
                        "MESSAGE [{\"id\":\"1\",\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[{\"id\":\"a\"}]}}]}]",
                        "UNKNOWN [{\"id\":\"1\",\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[null]}}]}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "'messages':[{'id':'a'}],'errors':[{'code':1},{'code':2}] | MESSAGE",
            "'messages':[{'id':'a'},{'id':'b'}],'errors':[{'code':1}] | MESSAGE,MESSAGE,ERROR",
            "'messages':[{'id':'a'}],'statuses':[{'id':'b'}],'errors':[{'code':1}] | MESSAGE,STATUS,ERROR",
            "'statuses':[{'id':'b'}],'errors':[{'code':1}] | STATUS,ERROR",
            "'messages':[{'id':'a'}],'contacts':[{'input':'1'}],'errors':[{'code':1}] | MESSAGE,ERROR,CONTACT",
            "'messages':[7],'errors':[{'code':1}] | UNKNOWN,ERROR",
            "'messages':[],'errors':[{'code':1}] | ERROR" })
    void givesErrorsToTheOnlyMessageBesideThem(String value, String types) {
        assertThat(read(messages("{" + value + "}"))).extracting(event -> event.eventType().name())
                .containsExactly(types.split(","));
    }

    @Test
    void readsAThousandMessagesOfOnePost() {
        StringBuilder messages = new StringBuilder("{'id':'0'}");
        for (int i = 1; i < 1000; i++) {
            messages.append(",{'id':'").append(i).append("'}");
        }

        assertThat(read(messages("{'messages':[" + messages + "]}"))).extracting(WabaEvent::id).doesNotHaveDuplicates()
                .hasSize(1000);
    }
}
