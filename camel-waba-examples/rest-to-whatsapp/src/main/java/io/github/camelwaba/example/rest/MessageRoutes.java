package io.github.camelwaba.example.rest;

import java.util.List;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.event.StatusEvent;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

import static io.github.camelwaba.example.rest.Answers.caught;
import static io.github.camelwaba.example.rest.Answers.order;

/**
 * Sends the template message of a claimed order, and takes the statuses that come back.
 */
public class MessageRoutes extends RouteBuilder {

    private final OrderMessages messages;

    public MessageRoutes(OrderMessages messages) {
        this.messages = messages;
    }

    @Override
    public void configure() {
        from("direct:send").routeId("send")
                // refused, so nothing was sent: the order may come again
                .onException(WabaException.class).handled(true)
                .log(LoggingLevel.WARN, "No message for order ${exchangeProperty.order}: ${exception.message}")
                .process(exchange -> messages.release(order(exchange)))
                .process(exchange -> Answers.write(exchange, Errors.of(caught(exchange, WabaException.class))))
                .end()
                // perhaps sent, perhaps not: never again, and its status may still tell
                .onException(WabaOutcomeUnknownException.class, Exception.class).handled(true)
                .log(LoggingLevel.WARN, "Message for order ${exchangeProperty.order}: ${exception.class.name}")
                .process(exchange -> messages.outcomeUnknown(order(exchange)))
                .process(exchange -> Answers.write(exchange, 202, messages.find(order(exchange))))
                .end()
                .setHeader(WabaConstants.TO, simple("${body.phone}"))
                .setHeader(WabaConstants.TEMPLATE_NAME, simple("{{shop.template.name}}"))
                .setHeader(WabaConstants.TEMPLATE_LANGUAGE, simple("{{shop.template.language}}"))
                .process(MessageRoutes::fillTemplate)
                .choice()
                .when(simple("'{{camel.component.waba.hosting}}' == 'cloud'"))
                .setHeader(WabaConstants.CALLBACK_DATA, exchangeProperty(Answers.ORDER))
                .otherwise()
                .setHeader(WabaConstants.TEMPLATE_NAMESPACE, simple("{{shop.template.namespace}}"))
                .end()
                .to("waba:send")
                .process(exchange -> messages.sent(order(exchange),
                        exchange.getMessage().getHeader(WabaConstants.MESSAGE_ID, String.class)));

        from("waba:webhook?events=status").routeId("statuses")
                .process(exchange -> messages.progress(exchange.getMessage().getBody(StatusEvent.class)));
    }

    private static void fillTemplate(Exchange exchange) {
        Shipment shipment = exchange.getMessage().getBody(Shipment.class);
        exchange.getMessage().setHeader(WabaConstants.TEMPLATE_PARAMETERS,
                List.of(shipment.customer(), order(exchange), shipment.parcel()));
    }
}
