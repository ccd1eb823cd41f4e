package io.github.camelwaba;

import io.github.camelwaba.model.event.MessageEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The data types are found by their names in routes that are no Java.
 */
class EnvelopeDslTest extends WabaTestSupport {

    private static final String YAML = """
            - route:
                from:
                  uri: waba:webhook
                  parameters:
                    inbox: none
                    allowUnauthenticated: true
                  steps:
                    - EIP:
                        toType: "waba:envelope"
                    - to: mock:queue
                    - to: seda:worker
            - route:
                from:
                  uri: seda:worker
                  parameters:
                    pollTimeout: 50
                  steps:
                    - EIP:
                        toType: "waba:event"
                    - to: mock:worker
            """;

    private static final String XML = """
            <routes>
                <route>
                    <from uri="waba:webhook?inbox=none&amp;allowUnauthenticated=true"/>
                    <EIP toType="waba:envelope"/>
                    <to uri="mock:queue"/>
                    <to uri="seda:worker"/>
                </route>
                <route>
                    <from uri="seda:worker?pollTimeout=50"/>
                    <EIP toType="waba:event"/>
                    <to uri="mock:worker"/>
                </route>
            </routes>
            """;

    @ParameterizedTest
    @ValueSource(strings = { "yaml", "xml" })
    void carryAnEventToAWorker(String language) throws Exception {
        String routes = (language.equals("yaml") ? YAML : XML).replace("EIP", DataTypes.eip());
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("nodes." + language, routes));
        MockEndpoint queue = getMockEndpoint("mock:queue");
        queue.expectedHeaderReceived("JMSXGroupID", PHONE);
        MockEndpoint worker = getMockEndpoint("mock:worker");
        worker.expectedMessageCount(1);

        assertThat(post(Payloads.text(PHONE, "ABGG01", "Hi")).statusCode()).isEqualTo(200);

        MockEndpoint.assertIsSatisfied(context);
        assertThat(queue.getReceivedExchanges().get(0).getMessage().getBody()).isInstanceOf(byte[].class);
        Exchange event = worker.getReceivedExchanges().get(0);
        assertThat(event.getMessage().getBody()).isInstanceOf(MessageEvent.class);
        assertThat(event.getMessage().getHeaders()).containsEntry("CamelWabaText", "Hi").containsEntry("CamelWabaFrom", PHONE);
    }
}
