package io.github.camelwaba;

import java.util.List;

import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Several numbers in one context: an answer leaves through the number that the message came in on, or not at all.
 */
class ReplyChannelTest extends WabaTestSupport {

    private SimulatedNumber sales;
    private SimulatedNumber support;

    @Override
    void configure(WabaComponent waba) {
        sales = SIMULATOR.simulator().addNumber("key-of-sales", "4930555000222");
        support = SIMULATOR.simulator().addNumber("key-of-support", "4930555000333");
        waba.getChannels().put("sales", channel("key-of-sales", "4930555000222"));
        waba.getChannels().put("support", channel("key-of-support", "+49 30 555 000 333"));
        waba.getConfiguration().setMaxAttempts(1);
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
                from("waba:webhook?callbackUrl=" + webhookUrl()).to("direct:answer");
                from("waba:webhook?channel=sales&callbackUrl=" + webhookUrl("/waba/webhook/sales")).to("direct:answer");
                from("waba:webhook?channel=support&callbackUrl=" + webhookUrl("/waba/webhook/support"))
                        .choice()
                        .when(simple("${header.CamelWabaText} == 'mix'")).to("direct:mixed")
                        .when(simple("${header.CamelWabaText} == 'header'")).to("direct:header")
                        .otherwise().to("direct:answer");

                from("direct:answer")
                        .setBody(simple("${header.CamelWabaChannel}/${header.CamelWabaPhoneNumber}: ${header.CamelWabaText}"))
                        .to("waba:send")
                        .setBody(constant("and again"))
                        .to("waba:send");
                from("direct:mixed").setBody(constant("wrong way")).to("waba:send?channel=sales");
                from("direct:header").setHeader("CamelWabaChannel", constant("sales")).setBody(constant("wrong way"))
                        .to("waba:send");
            }
        };
    }

    private static Customer customerOf(SimulatedNumber number) {
        return SIMULATOR.simulator().customer(number, PHONE, "Ada Park");
    }

    @Test
    void everyAnswerLeavesThroughTheNumberThatWasWrittenTo() {
        Customer ofSales = customerOf(sales);
        Customer ofSupport = customerOf(support);
        Customer ada = ada();

        ofSales.say("a");
        ofSupport.say("b");
        ada.say("c");

        assertThat(ofSales.awaitMessage(SOON).text()).isEqualTo("sales/4930555000222: a");
        assertThat(ofSupport.awaitMessage(SOON).text()).isEqualTo("support/4930555000333: b");
        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("/: c");
        for (Customer customer : List.of(ofSales, ofSupport, ada)) {
            assertThat(customer.awaitMessage(SOON).text()).isEqualTo("and again");
        }
    }

    @Test
    void anAnswerThroughAnotherNumberIsRefused() {
        customerOf(support).say("mix");
        customerOf(support).say("header");

        WabaConsumer consumer = (WabaConsumer) context.getRoutes().stream().map(route -> route.getConsumer())
                .filter(c -> c instanceof WabaConsumer waba && waba.path().endsWith("support")).findFirst().orElseThrow();
        await().atMost(SOON).until(() -> consumer.dead() == 2);
        assertThat(sales.sentMessages()).isEmpty();
    }
}
