package io.github.camelwaba.example.jms;

import io.github.camelwaba.WabaEnvelopeException;
import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;

import static io.github.camelwaba.example.jms.Queues.jms;

/**
 * From WhatsApp to the queue, and from the queue to those whom it concerns.
 */
public class InRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // 360dialog has its 200 from the journal already; a broker that is down is waited for
        from("waba:webhook?events=message,status&inbox=journal&inboxDirectory={{bridge.directory}}/inbox"
                + "&maxAttempts=1000&retryDelay={{bridge.retry-delay}}&maxRetryDelay=60s").routeId("in")
                .transform(new DataType("waba:envelope"))
                .to(jms(Queues.IN));

        from(jms(Queues.IN) + "?concurrentConsumers={{bridge.consumers}}").routeId("events")
                .onException(WabaEnvelopeException.class).handled(true).useOriginalMessage()
                .setHeader(Queues.ERROR_KIND, constant(WabaEnvelopeException.class.getSimpleName())).to(jms(Queues.DEAD))
                .end()
                .transform(new DataType("waba:event"))
                .choice()
                .when(header(WabaConstants.EVENT_TYPE).isEqualTo("message")).to("direct:order")
                .when(header(WabaConstants.EVENT_TYPE).isEqualTo("status")).to("direct:status")
                .otherwise().log(LoggingLevel.WARN, "An event of the kind ${header.CamelWabaEventType} is left out");
    }
}
