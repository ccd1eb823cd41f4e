package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;

import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageEventTest {

    private static MessageEvent message(String fixture) {
        return (MessageEvent) EventReader.read(Fixtures.event(fixture)).get(0);
    }

    @Test
    void saysWhoWroteWhatAndWhen() {
        MessageEvent event = message("text");

        assertThat(event.eventType()).isEqualTo(EventType.MESSAGE);
        assertThat(event.id()).isEqualTo("ABGGSRVVAAERInvented01");
        assertThat(event.from()).isEqualTo("4915550001111");
        assertThat(event.profileName()).isEqualTo("Ada Park");
        assertThat(event.timestamp()).isEqualTo(Instant.ofEpochSecond(1735725601));
        assertThat(event.type()).isEqualTo("text");
        assertThat(event.text()).isEqualTo("Where is my order?");
        assertThat(event.chat()).isEqualTo("4915550001111");
        assertThat(event.groupId()).isNull();
        assertThat(event.context()).isNull();
        assertThat(event.identity()).isNull();
        assertThat(event.referral()).isNull();
        assertThat(event.errors()).isEmpty();
        assertThat(event).hasToString("MessageEvent[type=text, id=#a89862ffe9dc]");
    }

    @Test
    void needsNoContacts() {
        assertThat(message("text-without-contacts").profileName()).isNull();
        assertThat(message("text-without-contacts").text()).isEqualTo("Nobody knows my name");
    }

    @Test
    void readsTimesInMilliseconds() {
        MessageEvent second = (MessageEvent) EventReader.read(Fixtures.event("mixed")).get(1);

        assertThat(second.timestamp()).isEqualTo(Instant.ofEpochSecond(1735725702));
    }

    @Test
    void chatsWithTheGroupWhenInOne() {
        MessageEvent event = message("text-group");

        assertThat(event.groupId()).isEqualTo("4930555000111-1735700000");
        assertThat(event.chat()).isEqualTo("4930555000111-1735700000");
        assertThat(event.from()).isEqualTo("4915550001111");
    }

    @Test
    void knowsWhatItAnswers() {
        assertThat(message("text-reply").context()).isEqualTo(new MessageContext("4930555000111", "gBEGSRVVAAERtext01", false,
                false, List.of("4915550002222"), null));
        assertThat(message("text-referred-product").context().referredProduct())
                .isEqualTo(new MessageContext.ReferredProduct("701110002223334", "mug-blue"));
    }

    @Test
    void knowsThatItWasForwarded() {
        assertThat(message("text-forwarded").context()).isEqualTo(new MessageContext(null, null, true, false, List.of(), null));
        assertThat(message("text-frequently-forwarded").context())
                .isEqualTo(new MessageContext(null, null, true, true, List.of(), null));
    }

    @Test
    void knowsTheAdvertisementThatLedHere() {
        assertThat(message("text-referral").referral()).isEqualTo(new Referral("Camel mugs", "Now with two humps", "ad",
                "120200000000000001", "https://ads.example/mugs", "image", "b1c68f38-8734-4ad3-b4a1-0000000000a7", null, null));
    }

    @Test
    void knowsTheIdentityOfThePhone() {
        assertThat(message("text-identity").identity())
                .isEqualTo(new Identity(true, Instant.ofEpochSecond(1735725000), "Sj2cUsoMzNi="));
    }

    @Test
    void tellsWhyThereIsNoContent() {
        assertThat(message("unknown").errors()).containsExactly(new WabaError(501, "Unknown message type",
                "Message type is not currently supported", "https://developers.facebook.com/docs/whatsapp/api/errors/"));
    }

    @Test
    void goesByTheUserIdOfOneWhoShowsNoNumber() {
        MessageEvent event = (MessageEvent) EventReader.read(WabaJson.parse("{\"contacts\":[{\"profile\":{\"name\":\"Ada\"},"
                + "\"user_id\":\"DE.1a2b\"}],\"messages\":[{\"id\":\"m1\",\"from_user_id\":\"DE.1a2b\"}]}")).get(0);

        assertThat(event.sender()).isEqualTo(new Party(null, "DE.1a2b", null, null, "Ada", null));
        assertThat(event.from()).isEqualTo("DE.1a2b");
        assertThat(event.chat()).isEqualTo("DE.1a2b");
    }

    @Test
    void isRecognisedByItsId() {
        assertThat(message("text").dedupKey()).hasValue("m|ABGGSRVVAAERInvented01");
        assertThat(EventReader.read(WabaJson.parse("{\"messages\":[{\"type\":\"text\"}]}")).get(0).dedupKey()).isEmpty();
    }
}
