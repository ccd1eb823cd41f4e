package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One webhook for all numbers of an account, as Cloud can have it: the payload names the number, and the answer leaves through
 * its channel, or not at all.
 */
class AccountWebhookTest extends WabaTestSupport {

    private SimulatedNumber first;
    private SimulatedNumber second;
    private SimulatedNumber stranger;

    @Override
    void configure(WabaComponent waba) {
        first = SIMULATOR.simulator().addNumber("cloud", "cloud-key-1", "4930555000441");
        second = SIMULATOR.simulator().addNumber("cloud", "cloud-key-2", "4930555000442");
        stranger = SIMULATOR.simulator().addNumber("cloud", "cloud-key-3", "4930555000443");
        waba.getConfiguration().setHosting("cloud");
        waba.getConfiguration().setApiKey(null);
        waba.getConfiguration().setMaxAttempts(1);
        waba.getChannels().put("first", channel("cloud-key-1", "4930555000441"));
        waba.getChannels().put("second", channel("cloud-key-2", "+49 30 555 000 442"));
        List.of(first, second, stranger).forEach(number -> number.setWebhook(webhookUrl("/all"), Map.of()));
    }

    private static WabaChannel channel(String key, String number) {
        WabaChannel channel = new WabaChannel();
        channel.setApiKey(key);
        channel.setPhoneNumber(number);
        return channel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?channel=first&path=/all&allowUnauthenticated=true").routeId("all")
                        .setBody(simple("${header.CamelWabaChannel}: ${header.CamelWabaText}"))
                        .to("waba:send");
            }
        };
    }

    @Test
    void answersThroughTheNumberThatThePayloadNames() {
        Customer ofFirst = SIMULATOR.simulator().customer(first, PHONE, "Ada Park");
        Customer ofSecond = SIMULATOR.simulator().customer(second, PHONE, "Ada Park");

        ofFirst.say("one");
        ofSecond.say("two");

        assertThat(ofFirst.awaitMessage(SOON).text()).isEqualTo("first: one");
        assertThat(ofSecond.awaitMessage(SOON).text()).isEqualTo("second: two");
    }

    @Test
    void doesNotAnswerForANumberWithoutAChannel() {
        SIMULATOR.simulator().customer(stranger, PHONE, "Ada Park").say("three");

        WabaConsumer consumer = (WabaConsumer) context.getRoute("all").getConsumer();
        await().atMost(SOON).until(() -> consumer.dead() == 1);
        assertThat(first.sentMessages()).isEmpty();
        assertThat(stranger.sentMessages()).isEmpty();
    }
}
