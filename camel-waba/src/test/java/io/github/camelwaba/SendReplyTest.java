package io.github.camelwaba;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reply goes out through the number that the message came in on, or not at all.
 */
class SendReplyTest extends WabaTestSupport {

    @Override
    void configure(WabaComponent waba) {
        for (String name : new String[]{ "sales", "help", "moved" }) {
            WabaChannel channel = new WabaChannel();
            channel.setApiKey("key-" + name);
            waba.getChannels().put(name, channel);
            number(name);
        }
        number("own");
    }

    private static SimulatedNumber number(String name) {
        int last = 200 + Math.abs(name.hashCode() % 700);
        return SIMULATOR.simulator().addNumber("key-" + name, "4930555000" + last);
    }

    private static Customer customer(String name) {
        return SIMULATOR.simulator().customer(number(name), PHONE, "Ada Park");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook("/sales", "channel=sales")).setBody(constant("from sales")).to("waba:send");
                from(webhook("/help", "channel=help")).setBody(constant("from help"))
                        .doTry().to("waba:send?channel=sales").doCatch(WabaRequestException.class).to("mock:refused").end();
                from(webhook("/own", "apiKey=key-own")).setBody(constant("from own"))
                        .doTry().to("waba:send").doCatch(WabaRequestException.class).to("mock:refused").end();
                from(webhook("/moved", "channel=moved")).setBody(constant("from sales"))
                        .setHeader(WabaConstants.TO, header(WabaConstants.FROM)).to("waba:send?channel=sales");
            }
        };
    }

    private String webhook(String path, String number) {
        return "waba:webhook?path=" + path + "&" + number + "&inbox=memory&callbackUrl=" + webhookUrl(path);
    }

    @Test
    void aReplyNeedsNeitherRecipientNorNumber() {
        Customer ada = customer("sales");
        ada.say("Hello");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("from sales");
    }

    @Test
    void aReplyThroughAnotherChannelIsRefused() throws Exception {
        customer("sales").say("Hello");
        customer("help").say("Hello");

        assertRefused("The message came in on channel 'help', but the reply would leave through channel 'sales'. Leave out "
                + "the channel or key that differs, or name the recipient in the header CamelWabaTo [FIX_REQUEST]");
        assertThat(number("help").sentMessages()).isEmpty();
    }

    @Test
    void aReplyThroughTheDefaultNumberIsRefusedWhenTheWebhookHasAKeyOfItsOwn() throws Exception {
        customer("own").say("Hello");

        assertRefused("The message came in on another number than the reply would leave through. Leave out the channel or key "
                + "that differs, or name the recipient in the header CamelWabaTo [FIX_REQUEST]");
    }

    @Test
    void whoNamesTheRecipientMayUseAnotherNumber() {
        customer("sales").say("Hello");
        Customer ada = customer("sales");
        ada.awaitMessage(SOON);

        customer("moved").say("Hello");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("from sales");
        assertThat(number("moved").sentMessages()).isEmpty();
    }

    private void assertRefused(String message) throws Exception {
        MockEndpoint refused = getMockEndpoint("mock:refused");
        refused.expectedMessageCount(1);
        refused.assertIsSatisfied(SOON.toMillis());
        assertThat(refused.getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)).hasMessage(message);
    }
}
