package io.github.camelwaba;

import io.github.camelwaba.simulator.Customer;
import org.junit.jupiter.api.Test;

import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A route in YAML, with the options as parameters: the one form in which a generated URI factory fails on later Camels.
 */
class YamlRouteTest extends WabaTestSupport {

    @Test
    void answersACustomer() throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("bot.yaml", """
                - from:
                    uri: waba
                    parameters:
                      operation: webhook
                      callbackUrl: "%s"
                      events: message,status
                    steps:
                      - filter:
                          simple: "${header.CamelWabaEventType} == 'message'"
                          steps:
                            - setBody:
                                simple: "YAML says: ${header.CamelWabaText}"
                            - to:
                                uri: waba
                                parameters:
                                  operation: send
                                  apiKey: simulator
                                  callTimeout: 20s
                """.formatted(webhookUrl())));

        Customer ada = ada();
        ada.say("hi");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("YAML says: hi");
    }

    @Test
    void runsOnTheCamelThatIsMeant() {
        String expected = System.getProperty("camel.expected.version");

        assertThat(context.getVersion()).isEqualTo(expected == null ? "4.14.0" : expected);
    }
}
