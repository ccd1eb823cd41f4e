package io.github.camelwaba;

import java.util.HashMap;
import java.util.Map;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.apache.camel.CamelContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which number a message goes through: the endpoint's own channel or key, over the header, over the component's default.
 */
class ChannelsPrecedenceTest extends ProducerTestSupport {

    private static final String DEFAULT = "simulator";

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("bean", channel("key-bean"));
        return context;
    }

    @Override
    void configure(WabaComponent waba) {
        simulator().addNumber("key-sales", "4930555000222");
        simulator().addNumber("key-help", "4930555000333");
        simulator().addNumber("key-bean", "4930555000444");
        waba.getChannels().put("sales", channel("key-sales"));
        waba.getChannels().put("help", channel("key-help"));
    }

    private static WabaChannel channel(String key) {
        WabaChannel channel = new WabaChannel();
        channel.setApiKey(key);
        return channel;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            // component's channel | endpoint                  | header | key
            "-     | waba:send                    | -     | simulator",
            "-     | waba:send                    | ''    | simulator",
            "-     | waba:send                    | sales | key-sales",
            "-     | waba:send                    | bean  | key-bean",
            "-     | waba:send?channel=sales      | -     | key-sales",
            "-     | waba:send?channel=sales      | help  | key-sales",
            "-     | waba:send?channel=bean       | -     | key-bean",
            "-     | waba:send?apiKey=key-help    | -     | key-help",
            "-     | waba:send?apiKey=key-help    | sales | key-help",
            "-     | waba:send?apiKey=RAW(key-help) | -   | key-help",
            "help  | waba:send?raw=false          | -     | key-help",
            "help  | waba:send?raw=false          | sales | key-sales",
            "help  | waba:send?channel=sales      | -     | key-sales",
            "help  | waba:send?apiKey=key-sales   | -     | key-sales",
            "help  | waba:send?apiKey=key-sales   | help  | key-sales",
            "-     | waba:config?action=getPhoneNumber | sales | key-sales",
            "-     | waba:config?action=getPhoneNumber&channel=help | sales | key-help",
            "-     | waba:health                  | sales | key-sales",
            "-     | waba:health?apiKey=key-help  | sales | key-help" })
    void endpointIsOverHeaderIsOverComponent(String componentChannel, String uri, String header, String key) {
        if (componentChannel != null) {
            WabaComponent waba = context.getComponent("waba", WabaComponent.class);
            waba.getConfiguration().setApiKey(null);
            waba.getConfiguration().setChannel(componentChannel);
        }
        Map<String, Object> headers = new HashMap<>();
        headers.put(WabaConstants.CHANNEL, header);
        headers.put(WabaConstants.TO, PHONE);

        request(uri, "text", headers);

        assertThat(simulator().requests()).hasSize(1);
        assertThat(simulator().requests().get(0).header("D360-API-KEY")).hasValue(key);
    }

    @Test
    void theChannelStaysForTheNextCallOfTheRoute() {
        simulator().customer(simulator().addNumber("key-sales", "4930555000222"), PHONE, "Ada Park").say("Hello");

        var exchange = request("direct:send", "text", Map.of(WabaConstants.CHANNEL, "sales", WabaConstants.TO, PHONE));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(WabaConstants.CHANNEL)).isEqualTo("sales");
    }

    @Test
    void aHeaderThatNamesNoChannelIsRefused() {
        assertThat(failure(request("direct:sendToAda", "text", Map.of(WabaConstants.CHANNEL, "nowhere"))))
                .isInstanceOf(WabaRequestException.class)
                .hasMessage("There is no channel 'nowhere'. Add it to the component's channels, or use one of [help, sales] "
                        + "[FIX_REQUEST]");
        assertThat(simulator().requests()).isEmpty();
    }

    @Test
    void aNumberKnownByTwoNamesIsOneNumber() {
        SimulatedNumber number = simulator().number();
        context.getComponent("waba", WabaComponent.class).getChannels().put("main", channel(number.key()));

        request("waba:health", null, Map.of(WabaConstants.CHANNEL, "main"));
        request("waba:health", null);

        assertThat(calls("GET")).hasSize(1);
    }
}
