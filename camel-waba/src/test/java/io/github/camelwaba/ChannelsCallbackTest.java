package io.github.camelwaba;

import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;

import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Each number has a public address of its own: that of its channel, or of the endpoint, never that of another number.
 */
class ChannelsCallbackTest extends WabaTestSupport {

    private SimulatedNumber sales;
    private WabaChannel channel;

    @Override
    void configure(WabaComponent waba) {
        sales = SIMULATOR.simulator().addNumber("key-of-sales", "4930555000222");
        channel = new WabaChannel();
        channel.setApiKey("key-of-sales");
        waba.getChannels().put("sales", channel);
        waba.getConfiguration().setCallbackUrl(webhookUrl());
    }

    private void webhook(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:in");
            }
        });
    }

    @Test
    void theChannelsAddressIsRegistered() throws Exception {
        channel.setCallbackUrl(webhookUrl("/waba/webhook/sales"));

        webhook("waba:webhook?channel=sales");
        webhook("waba:webhook");

        assertThat(sales.webhookUrl()).isEqualTo(webhookUrl("/waba/webhook/sales"));
        assertThat(SIMULATOR.number().webhookUrl()).isEqualTo(webhookUrl());
    }

    @Test
    void theEndpointsAddressIsOverThatOfTheChannel() throws Exception {
        channel.setCallbackUrl(webhookUrl("/else"));

        webhook("waba:webhook?channel=sales&callbackUrl=" + webhookUrl("/waba/webhook/sales"));

        assertThat(sales.webhookUrl()).isEqualTo(webhookUrl("/waba/webhook/sales"));
    }

    @Test
    void theAddressOfTheDefaultNumberIsNotTakenForAChannel() {
        assertThatThrownBy(() -> webhook("waba:webhook?channel=sales"))
                .hasMessageContaining("Anyone could post to waba:webhook");
        assertThat(sales.webhookUrl()).isEmpty();
    }
}
