package io.github.camelwaba;

import java.util.Map;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaAuthenticationException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The option phoneNumber: a key that belongs to another number sends nothing.
 */
class ChannelsPhoneNumberTest extends ProducerTestSupport {

    private static final String WRONG = "4930555009999";
    private static final String MISMATCH = "belongs to another phone number than the option phoneNumber says. "
            + "Set the apiKey of that number, or correct phoneNumber [CHECK_KEY]";

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setPhoneNumber("+49 30 555000-111");
        simulator().addNumber("key-sales", "4930555000222");
        waba.getChannels().put("sales", channel("key-sales", "4930555000222"));
        waba.getChannels().put("mixed", channel("key-sales", WRONG));
        waba.getChannels().put("unchecked", channel("key-sales", null));
    }

    private static WabaChannel channel(String key, String phoneNumber) {
        WabaChannel channel = new WabaChannel();
        channel.setApiKey(key);
        channel.setPhoneNumber(phoneNumber);
        return channel;
    }

    @Test
    void theNumberIsAskedForOnceWhicheverWayItIsWritten() {
        request("direct:sendToAda", "one");
        request("direct:sendToAda", "two");

        // asked at the start, before this test's calls, and once only
        assertThat(calls("POST")).hasSize(2);
        assertThat(calls("GET")).extracting(call -> call.path()).containsExactly("/v1/configs/phone_number");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "waba:send?phoneNumber=" + WRONG, "waba:send?channel=mixed", "waba:send?channel=unchecked&phoneNumber=" + WRONG,
            "waba:send?apiKey=key-sales&phoneNumber=" + WRONG })
    void aKeyOfAnotherNumberFailsTheStart(String uri) {
        assertThatThrownBy(() -> addRoute(uri)).rootCause()
                .isInstanceOf(WabaAuthenticationException.class).hasMessageEndingWith(MISMATCH);
    }

    @Test
    void numbersOfOptionAndChannelThatDifferFailTheStart() {
        assertThatThrownBy(() -> addRoute("waba:send?channel=sales&phoneNumber=" + WRONG)).rootCause()
                .hasMessage("The option phoneNumber and that of channel 'sales' differ. Leave one of them out");
    }

    @ParameterizedTest
    @ValueSource(strings = { "waba:send?apiKey=key-sales", "waba:send?channel=unchecked" })
    void theComponentsNumberDoesNotHoldForAnotherKey(String uri) throws Exception {
        addRoute(uri);

        assertThat(context.getRoute("added").isAutoStartup()).isTrue();
        assertThat(calls("GET")).hasSize(1);
    }

    @Test
    void aKeyOfAnotherNumberThatAHeaderChoseFailsBeforeAnythingIsSent() {
        Exchange exchange = request("direct:sendToAda", "text", Map.of(WabaConstants.CHANNEL, "mixed"));

        assertThat(failure(exchange)).isInstanceOf(WabaAuthenticationException.class)
                .hasMessage("The key of channel 'mixed' " + MISMATCH)
                .satisfies(e -> assertThat(e.getAdvice()).isEqualTo(Advice.CHECK_KEY));
        assertThat(calls("POST")).isEmpty();
    }

    @Test
    void aNumberThatCannotBeReadIsNoLicenceToSend() {
        simulator().faults().onCall("GET", "/v1/configs/phone_number").answer(200, "{\"phone_number\":\"Ada\"}");

        for (int attempt = 0; attempt < 2; attempt++) {
            Exchange exchange = request("direct:sendToAda", "text", Map.of(WabaConstants.CHANNEL, "sales"));

            assertThat(failure(exchange)).isInstanceOf(WabaTransientException.class).hasMessage(
                    "360dialog did not say which phone number the key of channel 'sales' belongs to [RETRY]");
        }
        assertThat(calls("POST")).isEmpty();
        assertThat(calls("GET")).hasSize(2);
    }

    private void addRoute(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:added").routeId("added").to(uri);
            }
        });
    }
}
