package io.github.camelwaba.example.cluster;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;

/**
 * What an edge does: it gives each event to the broker, and 360dialog is answered 200 when the broker has it. While the
 * broker is away the answer is 503, and 360dialog delivers again.
 */
public class EdgeRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("waba:webhook?inbox=none&failureStatus=503&events=message,status&concurrentConsumers=32").routeId("edge")
                // 360dialog delivers again: an edge needs no attempts of its own
                .errorHandler(noErrorHandler())
                .transform(new DataType("waba:envelope"))
                .to("{{cluster.to}}");
    }
}
