package io.github.camelwaba.example.cluster;

import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.builder.RouteBuilder;

/**
 * What edges and workers do together, on one node and without a broker: the journal holds the events. To compare with, and
 * enough for most.
 */
public class SingleNodeRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("waba:webhook?inbox=journal&inboxDirectory={{cluster.inbox}}&events=message,status"
                + "&concurrentConsumers={{cluster.consumers}}").routeId("node")
                .filter(header(WabaConstants.EVENT_TYPE).isEqualTo("message"))
                .setBody(simple("You said: ${header.CamelWabaText}"))
                .to("waba:send");
    }
}
