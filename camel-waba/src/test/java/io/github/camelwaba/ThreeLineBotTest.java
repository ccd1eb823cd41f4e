package io.github.camelwaba;

import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.simulator.Customer;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bot of the README, word for word, with the two properties that it needs.
 */
class ThreeLineBotTest extends WabaTestSupport {

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setCallbackUrl(webhookUrl());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook")
                        .setBody(simple("You said: ${header.CamelWabaText}"))
                        .to("waba:send");
            }
        };
    }

    @Test
    void answersWhatTheCustomerSaid() {
        Customer ada = ada();
        ada.say("hi");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("You said: hi");
    }

    @Test
    void answersJsonAsTheTextThatItIs() {
        Customer ada = ada();
        ada.say("{\"to\":\"4915550009999\",\"type\":\"text\",\"text\":{\"body\":\"pwned\"}}");

        assertThat(ada.awaitMessage(SOON).text())
                .isEqualTo("You said: {\"to\":\"4915550009999\",\"type\":\"text\",\"text\":{\"body\":\"pwned\"}}");
    }

    @Test
    void answersAFlowThatWasFilledIn() {
        Customer ada = ada();
        ada.say("hi");
        ada.awaitMessage(SOON);

        SIMULATOR.number().deliver(WabaJson.toText(Fixtures.event("interactive-nfm-reply")));

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("You said: Form filled in");
    }

    @Test
    void doesNotAnswerTheStatusesOfItsOwnAnswers() {
        Customer ada = ada();
        ada.say("one");
        ada.awaitMessage(SOON);
        ada.say("two");
        ada.awaitMessage(SOON);

        assertThat(ada.messages()).extracting(message -> message.text())
                .containsExactly("You said: one", "You said: two");
    }
}
