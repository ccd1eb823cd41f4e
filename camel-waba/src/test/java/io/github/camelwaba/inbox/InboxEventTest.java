package io.github.camelwaba.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxEventTest {

    @Test
    void hasTheKeyOfItsNumberAndMessage() {
        assertThat(message("", "ABGG01", "4915550001111").key()).isEqualTo(message("", "ABGG01", "4915550002222").key())
                .isNotEqualTo(message("106540352242922", "ABGG01", "4915550001111").key())
                .isNotEqualTo(message("", "ABGG02", "4915550001111").key());
    }

    @Test
    void tellsStatusesOfOneMessageApartByStatusAndRecipient() {
        assertThat(List.of(status("gBEG77", "sent", "1"), status("gBEG77", "read", "1"), status("gBEG77", "sent", "2"),
                status("gBEG7|sent", "", "1"), message("", "gBEG77", "1"))).extracting(InboxEvent::key)
                .doesNotHaveDuplicates();
        assertThat(status("gBEG77", "sent", "1").key()).isEqualTo(status("gBEG77", "sent", "1").key());
    }

    @Test
    void cannotBeMistakenForTheEventOfAnotherNumber() {
        assertThat(message("a|m", "x", "1").key()).isNotEqualTo(message("a", "m|x", "1").key());
        assertThat(message("a", "x", "b").lane()).isNotEqualTo(message("a|b", "x", "").lane());
    }

    @Test
    void hasNoKeyWithoutAnId() {
        assertThat(of("{\"messages\":[{\"from\":\"1\"}]}").key()).isNull();
        assertThat(of("{\"messages\":[{\"from\":\"1\",\"id\":\" \"}]}").key()).isNull();
        assertThat(of("{\"errors\":[{\"code\":1011}]}").key()).isNull();
        assertThat(of("[]").key()).isNull();
    }

    @Test
    void keepsTheKeyOfALongIdShortAndStillApartFromOthers() {
        String id = "x".repeat(1_000_000);

        assertThat(message("", id, "1").key()).hasSizeLessThanOrEqualTo(InboxEvent.MAX_KEY)
                .isEqualTo(message("", id, "2").key())
                .isNotEqualTo(message("", id + "y", "1").key())
                .isNotEqualTo(message("106540352242922", id, "1").key());
        assertThat(message("", id + "\\ud83d", "1").key()).isNotEqualTo(message("", id + "\\ud83e", "1").key());
    }

    @Test
    void saysKindAndIdOnly() {
        InboxEvent event = message("106540352242922", "ABGG01\\n", "4915550001111");

        assertThat(event.label()).matches("message #[0-9a-f]{12}");
        assertThat(event).hasToString("InboxEvent[" + event.label() + "]");
    }

    @Test
    void findsTheChatOfAPersonWithOrWithoutANumber() {
        PersonSearch search = new PersonSearch("4915550001111");

        assertThat(search.isLane(message("", "x", "4915550001111").lane())).isTrue();
        assertThat(search.isLane(message("106540352242922", "x", "4915550001111").lane())).isTrue();
        assertThat(search.isLane(message("", "x", "14915550001111").lane())).isFalse();
    }

    private static InboxEvent message(String number, String id, String from) {
        String value = "{\"messages\":[{\"from\":\"" + from + "\",\"id\":\"" + id + "\"}]";
        return of(number.isEmpty()
                ? value + "}"
                : "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":"
                        + value
                        + ",\"metadata\":{\"phone_number_id\":\"" + number + "\"}}}]}]}");
    }

    private static InboxEvent status(String id, String status, String recipient) {
        return of("{\"statuses\":[{\"id\":\"" + id + "\",\"status\":\"" + status + "\",\"recipient_id\":\"" + recipient
                + "\"}]}");
    }

    private static InboxEvent of(String json) {
        return InboxEvent.of(EventReader.read(WabaJson.parse(json.getBytes(StandardCharsets.UTF_8))).get(0));
    }
}
