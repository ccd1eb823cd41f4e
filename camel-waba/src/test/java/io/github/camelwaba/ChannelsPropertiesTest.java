package io.github.camelwaba;

import java.util.Map;
import java.util.Properties;

import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Channels as they are set in application.properties of Camel Main.
 */
class ChannelsPropertiesTest {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    private final Main main = new Main();

    @AfterEach
    void stop() {
        main.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "camel.component.waba.channels[sales].", "camel.component.waba.channels[Sales-EU]." })
    void theMapOfTheComponentIsSetByName(String prefix) {
        String name = prefix.contains("Sales-EU") ? "Sales-EU" : "sales";
        CamelContext context = start(prefix + "api-key", "key-sales", prefix + "phoneNumber", "4930555000222");

        assertReached(context, name);
        assertThat(context.getComponent("waba", WabaComponent.class).getChannels().get(name).getPhoneNumber())
                .isEqualTo("4930555000222");
    }

    @Test
    void aBeanIsAChannelByItsName() {
        CamelContext context = start(
                "camel.beans.sales", "#class:io.github.camelwaba.config.WabaChannel",
                "camel.beans.sales.api-key", "key-sales");

        assertReached(context, "sales");
    }

    @Test
    void theMapMayNameABean() {
        CamelContext context = start(
                "camel.beans.shop", "#class:io.github.camelwaba.config.WabaChannel",
                "camel.beans.shop.apiKey", "key-sales",
                "camel.component.waba.channels[sales]", "#bean:shop");

        assertReached(context, "sales");
    }

    private CamelContext start(String... properties) {
        SIMULATOR.simulator().addNumber("key-sales", "4930555000222");
        Properties all = new Properties();
        all.setProperty("camel.component.waba.base-url", SIMULATOR.baseUrl());
        for (int i = 0; i < properties.length; i += 2) {
            all.setProperty(properties[i], properties[i + 1]);
        }
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(all);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:number").to("waba:config?action=getPhoneNumber");
            }
        });
        main.start();
        return main.getCamelContext();
    }

    private static void assertReached(CamelContext context, String channel) {
        context.createProducerTemplate().requestBodyAndHeaders("direct:number", null, Map.of(WabaConstants.CHANNEL, channel));

        assertThat(SIMULATOR.simulator().requests()).last()
                .satisfies(request -> assertThat(request.header("D360-API-KEY")).hasValue("key-sales"));
    }
}
