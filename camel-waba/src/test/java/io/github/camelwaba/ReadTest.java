package io.github.camelwaba;

import java.util.Map;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.config.WabaConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

class ReadTest extends OperationTestSupport {

    @ParameterizedTest
    @CsvSource({ "on-premise, PUT /v1/messages/", "cloud, POST /messages" })
    void marksTheMessageReadAndKeepsTheBody(String hosting, String call) {
        String id = ada(hosting).say("Are you there?");

        Exchange exchange = done("waba:read?" + options(hosting), "as it was", Map.of(WabaConstants.MESSAGE_ID, id));

        assertThat(number(hosting).isRead(id)).isTrue();
        assertThat(exchange.getMessage().getBody()).isEqualTo("as it was");
        assertThat(calls()).hasSize(1).first().asString().startsWith(call);
        assertThat(number(hosting).isTyping(PHONE)).isFalse();
    }

    @Test
    void showsThatAnAnswerIsBeingTypedOnCloud() {
        String id = ada("cloud").say("Are you there?");

        done("waba:read?typingIndicator=true&" + CLOUD, null, Map.of(WabaConstants.MESSAGE_ID, id));

        assertThat(number("cloud").isTyping(PHONE)).isTrue();
        assertThat(number("cloud").isRead(id)).isTrue();
        assertThat(lastCall().text()).isEqualTo("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + id
                + "\",\"typing_indicator\":{\"type\":\"text\"}}");
    }

    @Test
    void whatAHostingLacksIsRefused() {
        Map<String, Object> id = Map.of(WabaConstants.MESSAGE_ID, "gBEG1");

        assertThat(failure(request("waba:read?typingIndicator=true&" + ON_PREMISE, null, id)))
                .isInstanceOf(WabaRequestException.class).hasMessage(
                        "The typing indicator is not there on hosting=on-premise. Leave out typingIndicator=true [FIX_REQUEST]");
        assertThat(failure(request("waba:read?" + SANDBOX, null, id))).hasMessage(
                "Marking messages as read is not there on hosting=sandbox. Use a number on hosting=cloud [FIX_REQUEST]");
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { ON_PREMISE, CLOUD })
    void withoutAnIdNothingIsAsked(String options) {
        for (Map<String, Object> headers : new Map[]{ Map.of(), Map.of(WabaConstants.MESSAGE_ID, " ") }) {
            assertThat(failure(request("waba:read?" + options, null, headers))).isInstanceOf(WabaRequestException.class)
                    .hasMessage(
                            "waba:read has no message. Set the header CamelWabaMessageId to the id of the message that came in [FIX_REQUEST]");
        }
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "on-premise, 1006", "cloud, 131009" })
    void anIdThatIsNotKnownIsATypedError(String hosting, int code) {
        var failure = failure(
                request("waba:read?" + options(hosting), null, Map.of(WabaConstants.MESSAGE_ID, "wamid.unknown")));

        assertThat(failure.getCode()).isEqualTo(code);
        assertThat(failure.getAdvice()).isEqualTo(Advice.FIX_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aLostAnswerIsNoReasonToWaitForAStatus(String hosting) {
        String id = ada(hosting).say("Are you there?");
        simulator().faults().onCall().loseAnswer();

        assertThat(failure(request("waba:read?" + options(hosting), null, Map.of(WabaConstants.MESSAGE_ID, id))))
                .isInstanceOf(WabaTransientException.class).satisfies(e -> assertThat(e.getAdvice()).isEqualTo(Advice.RETRY));
    }
}
