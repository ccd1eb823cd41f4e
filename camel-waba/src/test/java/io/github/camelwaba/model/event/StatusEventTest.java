package io.github.camelwaba.model.event;

import java.time.Instant;

import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusEventTest {

    private static StatusEvent status(String fixture) {
        return (StatusEvent) EventReader.read(Fixtures.event(fixture)).get(0);
    }

    private static StatusEvent parsed(String status) {
        return (StatusEvent) EventReader.read(WabaJson.parse("{\"statuses\":[" + status.replace('\'', '"') + "]}")).get(0);
    }

    @ParameterizedTest
    @CsvSource({
            "status-sent, SENT", "status-delivered, DELIVERED", "status-read, READ", "status-failed, FAILED",
            "status-deleted, DELETED", "status-warning, WARNING", "status-future, UNKNOWN" })
    void readsEveryStatus(String fixture, MessageStatus status) {
        assertThat(status(fixture).messageStatus()).isEqualTo(status);
        assertThat(status(fixture).recipient()).isEqualTo("4915550001111");
        assertThat(status(fixture).chat()).isEqualTo("4915550001111");
        assertThat(status(fixture).timestamp()).isBetween(Instant.ofEpochSecond(1735725600), Instant.ofEpochSecond(1735725699));
    }

    @Test
    void keepsTheWordOfAStatusOfTheFuture() {
        assertThat(status("status-future").status()).isEqualTo("framed");
    }

    @Test
    void findsTheRecipientInBothPlaces() {
        assertThat(status("status-delivered").recipient()).isEqualTo("4915550001111");
        assertThat(status("status-delivered-moved-recipient").recipient()).isEqualTo("4915550001111");
    }

    @Test
    void readsConversationAndPrice() {
        StatusEvent event = status("status-sent-billed");

        assertThat(event.conversation())
                .isEqualTo(new Conversation("4b2f0e9d1c", Instant.ofEpochSecond(1735812000), "user_initiated"));
        assertThat(event.pricing()).isEqualTo(new Pricing("CBP", true, "user_initiated", null));
    }

    @Test
    void tellsWhyItFailed() {
        assertThat(status("status-failed").errors()).extracting(WabaError::code).containsExactly(1026);
        assertThat(status("status-warning").errors()).extracting(WabaError::title).containsExactly("Item not found");
        assertThat(status("status-read").errors()).isEmpty();
    }

    @Test
    void isRecognisedByIdStatusAndRecipient() {
        assertThat(parsed("{'id':'a','status':'read','recipient_id':'1'}").dedupKey()).hasValue("s|a|read|1");
        assertThat(parsed("{'id':'a','status':'read'}").dedupKey()).hasValue("s|a|read|");
        assertThat(parsed("{'id':'a','recipient_id':'1'}").dedupKey()).isEmpty();
        assertThat(parsed("{'status':'read','recipient_id':'1'}").dedupKey()).isEmpty();
    }

    @Test
    void isNotMistakenForAnotherWhoseIdsHoldTheDelimiter() {
        assertThat(parsed("{'id':'a|b','status':'c','recipient_id':'1'}").dedupKey())
                .isNotEqualTo(parsed("{'id':'a','status':'b|c','recipient_id':'1'}").dedupKey());
        assertThat(parsed("{'id':'a|b','status':'c'}").dedupKey())
                .isNotEqualTo(parsed("{'id':'a%7Cb','status':'c'}").dedupKey());
    }

    @Test
    void keepsThePeopleOfAGroupApart() {
        StatusEvent event = parsed(
                "{'id':'a','status':'read','recipient_type':'group','recipient_id':'g','recipient_participant_id':'1'}");

        assertThat(event.recipient()).isEqualTo("1");
        assertThat(event.chat()).isEqualTo("g");
        assertThat(event.dedupKey()).hasValue("s|a|read|1");
    }

    @Test
    void ranksTheStepsOfAMessage() {
        assertThat(MessageStatus.SENT.isStaleAfter(MessageStatus.DELIVERED)).isTrue();
        assertThat(MessageStatus.DELIVERED.isStaleAfter(MessageStatus.READ)).isTrue();
        assertThat(MessageStatus.READ.isStaleAfter(MessageStatus.PLAYED)).isTrue();
        assertThat(MessageStatus.READ.isStaleAfter(MessageStatus.DELIVERED)).isFalse();
        assertThat(MessageStatus.READ.isStaleAfter(MessageStatus.READ)).isFalse();
        assertThat(MessageStatus.FAILED.isStaleAfter(MessageStatus.READ)).isFalse();
        assertThat(MessageStatus.UNKNOWN.isStaleAfter(MessageStatus.READ)).isFalse();
        assertThat(MessageStatus.SENT.isStaleAfter(MessageStatus.FAILED)).isFalse();
    }

    @Test
    void showsStatusAndIdOnly() {
        assertThat(parsed("{'id':'a','status':'read','recipient_id':'1'}"))
                .hasToString("StatusEvent[status=read, id=#ca978112ca1b]");
    }
}
