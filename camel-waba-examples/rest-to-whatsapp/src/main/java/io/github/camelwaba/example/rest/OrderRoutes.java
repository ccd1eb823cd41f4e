package io.github.camelwaba.example.rest;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.bean.validator.BeanValidationException;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.camel.support.processor.PredicateValidationException;

import static io.github.camelwaba.example.rest.Answers.caught;
import static io.github.camelwaba.example.rest.Answers.order;

/**
 * What the operations of the REST API do. One order has one message, however often it is asked for.
 */
public class OrderRoutes extends RouteBuilder {

    private final OrderMessages messages;

    public OrderRoutes(OrderMessages messages) {
        this.messages = messages;
    }

    @Override
    public void configure() {
        ApiToken token = new ApiToken(getContext().getPropertiesComponent().resolveProperty("shop.api-token").orElse(null));

        onException(HttpError.class).handled(true)
                .process(exchange -> Answers.write(exchange, caught(exchange, HttpError.class)));
        onException(BeanValidationException.class).handled(true)
                .process(exchange -> Answers.write(exchange, Errors.of(caught(exchange, BeanValidationException.class))));
        onException(PredicateValidationException.class).handled(true)
                .process(exchange -> Answers.write(exchange, Errors.noJson()));
        onException(JsonProcessingException.class).handled(true)
                .process(exchange -> Answers.write(exchange, Errors.of(caught(exchange, JsonProcessingException.class))));
        onException(Exception.class).handled(true)
                .log(LoggingLevel.ERROR, "A request failed with ${exception.class.name}")
                .process(exchange -> Answers.write(exchange, HttpError.of(500, "Something is wrong here")));

        from("direct:shipped").routeId("shipped")
                .process(token)
                .process(Answers::takeOrder)
                .validate(body().isNotNull())
                .unmarshal().json(JsonLibrary.Jackson, Shipment.class)
                // of null in JSON becomes nothing
                .validate(body().isNotNull())
                .to("bean-validator:shipment")
                .filter(exchange -> messages.claim(order(exchange), exchange.getMessage().getBody(Shipment.class)))
                .to("direct:send")
                .end()
                .process(exchange -> Answers.write(exchange, 202, messages.find(order(exchange))));

        from("direct:message").routeId("message")
                .process(token)
                .process(Answers::takeOrder)
                .process(exchange -> Answers.write(exchange, 200, messages.find(order(exchange))));
    }
}
