package io.github.camelwaba;

import java.util.Map;
import java.util.function.Consumer;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.model.event.MessageEvent;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

import static io.github.camelwaba.DataTypes.transform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One node takes the webhook, another answers: through the number that was written to, or not at all.
 */
class EnvelopeReplyTest extends WabaTestSupport {

    private static final String CLOUD_NUMBER = "4930555000441";

    private final Broker broker = new Broker();
    private SimulatedNumber sales;
    private SimulatedNumber support;
    private SimulatedNumber cloud;

    @Override
    void configure(WabaComponent waba) {
        sales = SIMULATOR.simulator().addNumber("key-of-sales", "4930555000222");
        support = SIMULATOR.simulator().addNumber("key-of-support", "4930555000333");
        cloud = SIMULATOR.simulator().addNumber("cloud", "key-of-cloud", CLOUD_NUMBER);
        waba.getConfiguration().setPreviousApiKey("old-key");
        waba.getChannels().put("sales", channel("key-of-sales", "4930555000222"));
        waba.getChannels().put("support", channel("key-of-support", null));
        cloud.setWebhook(webhookUrl("/cloud"), Map.of());
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
                transform(from("waba:webhook?inbox=none&callbackUrl=" + webhookUrl()), "waba:envelope").process(broker);
                for (String channel : new String[]{ "sales", "support" }) {
                    transform(from("waba:webhook?inbox=none&channel=" + channel + "&callbackUrl="
                            + webhookUrl("/waba/webhook/" + channel)), "waba:envelope").process(broker);
                }
                // an edge that has no key of the number
                transform(from("waba:webhook?inbox=none&path=/cloud&allowUnauthenticated=true"), "waba:envelope")
                        .process(exchange -> {
                            assertThat(exchange.getMessage().getBody(String.class)).contains(CLOUD_NUMBER);
                            broker.process(exchange);
                        });
            }
        };
    }

    private void worker(String key, Consumer<WabaComponent> options, String send) throws Exception {
        broker.start(waba -> {
            waba.getConfiguration().setBaseUrl(SIMULATOR.simulator().baseUrl());
            waba.getConfiguration().setApiKey(key);
            options.accept(waba);
        }, new RouteBuilder() {
            @Override
            public void configure() {
                transform(from(Broker.QUEUE), "waba:event")
                        .idempotentConsumer(header("CamelWabaKey"), MemoryIdempotentRepository.memoryIdempotentRepository())
                        .setProperty("event", body())
                        .setBody(simple("${header.CamelWabaChannel}: ${header.CamelWabaText}"))
                        .to(send);
            }
        });
    }

    @AfterEach
    void stopWorker() {
        broker.close();
    }

    private void assertRefused(String message) {
        assertThat(broker.done).hasSize(1);
        Exchange exchange = broker.done.get(0);
        assertThat(exchange.getException()).isInstanceOf(WabaRequestException.class).hasMessageContaining(message);
        // it was read: what it lacks is told where it is needed
        assertThat(exchange.getProperty("event")).isInstanceOf(MessageEvent.class);
        assertThat(sales.sentMessages()).isEmpty();
        assertThat(support.sentMessages()).isEmpty();
        assertThat(cloud.sentMessages()).isEmpty();
        assertThat(SIMULATOR.simulator().number().sentMessages()).isEmpty();
    }

    private static Customer customerOf(SimulatedNumber number) {
        return SIMULATOR.simulator().customer(number, PHONE, "Ada Park");
    }

    private void say(Customer customer) {
        customer.say("hi");
        await().atMost(SOON).until(() -> !broker.done.isEmpty());
    }

    @Test
    void theDefaultNumberAnswersForItself() throws Exception {
        worker(SIMULATOR.simulator().number().key(), waba -> {
        }, "waba:send");

        Customer ada = ada();
        say(ada);

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo(": hi");
    }

    @Test
    void aCopyOnTheQueueIsNotAnsweredAgain() throws Exception {
        worker(SIMULATOR.simulator().number().key(), waba -> {
        }, "waba:send");
        Customer ada = ada();
        say(ada);

        assertThat(broker.carry(broker.bodies.get(0), PHONE).getException()).isNull();

        assertThat(SIMULATOR.simulator().number().sentMessages()).hasSize(1);
    }

    @Test
    void eachChannelAnswersForItself() throws Exception {
        worker(null, waba -> {
            waba.getChannels().put("sales", channel("key-of-sales", null));
            waba.getChannels().put("support", channel("key-of-support", null));
        }, "waba:send");

        Customer ofSales = customerOf(sales);
        Customer ofSupport = customerOf(support);
        ofSales.say("a");
        ofSupport.say("b");

        assertThat(ofSales.awaitMessage(SOON).text()).isEqualTo("sales: a");
        assertThat(ofSupport.awaitMessage(SOON).text()).isEqualTo("support: b");
    }

    @Test
    void anotherDefaultNumberDoesNotAnswer() throws Exception {
        worker("key-of-support", waba -> {
        }, "waba:send");

        say(ada());

        assertRefused("The message came in on another number than the reply would leave through. Give this node that number "
                + "too, as a channel or by its key, or name the recipient in the header CamelWabaTo");
    }

    @Test
    void anotherChannelDoesNotAnswer() throws Exception {
        worker(null, waba -> waba.getChannels().put("support", channel("key-of-support", null)), "waba:send?channel=support");

        say(customerOf(sales));

        assertRefused("The message came in on channel 'sales', but the reply would leave through channel 'support'. Give this "
                + "node that number too");
    }

    @Test
    void aChannelThatTheWorkerLacksIsNamedAtTheReply() throws Exception {
        worker(null, waba -> waba.getChannels().put("support", channel("key-of-support", null)), "waba:send");

        say(customerOf(sales));

        assertRefused("There is no channel 'sales'. Add it to the component's channels, or use one of [support]");
    }

    @Test
    void aChannelOfTheSameNameWithAnotherNumberDoesNotAnswer() throws Exception {
        worker(null, waba -> waba.getChannels().put("sales", channel("key-of-support", "4930555000333")), "waba:send");

        say(customerOf(sales));

        assertRefused("The message came in on another number than the reply would leave through");
    }

    @Test
    void anotherNumberThanThePayloadNamesDoesNotAnswerForAnEdgeWithoutItsKey() throws Exception {
        worker("key-of-support", waba -> waba.getConfiguration().setPhoneNumber("4930555000333"), "waba:send");

        say(customerOf(cloud));

        assertRefused("another number than the reply would leave through");
    }
}
