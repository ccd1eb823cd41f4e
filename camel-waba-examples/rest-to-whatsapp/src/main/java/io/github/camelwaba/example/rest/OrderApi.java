package io.github.camelwaba.example.rest;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.rest.RestParamType;

/**
 * The REST API of the order system, described at /openapi.json.
 */
public class OrderApi extends RouteBuilder {

    @Override
    public void configure() {
        restConfiguration().component("platform-http")
                .apiContextPath("/openapi.json")
                .apiProperty("api.title", "Orders on WhatsApp").apiProperty("api.version", "1.0");

        rest("/orders").description("Tells customers on WhatsApp what becomes of their orders")
                .consumes("application/json").produces("application/json")
                .securityDefinitions().bearerToken("token", "The property shop.api-token of the application").end()

                .post("/{order}/shipped").id("shipped").security("token")
                .description("Tells the customer once that the order was shipped. The same request again sends nothing")
                .param().name("order").type(RestParamType.path).description("Letters, digits and dashes, up to 40").endParam()
                .type(Shipment.class)
                .responseMessage().code(202).responseModel(OrderMessage.class)
                .message("The message is on its way, or its state is unknown").endResponseMessage()
                .responseMessage().code(400).responseModel(Problem.class)
                .message("A field is wrong; the answer names it").endResponseMessage()
                .responseMessage().code(401).responseModel(Problem.class).message("The API token is missing or wrong")
                .endResponseMessage()
                .responseMessage().code(409).responseModel(Problem.class)
                .message("The order has a message with other data").endResponseMessage()
                .responseMessage().code(422).responseModel(Problem.class)
                .message("WhatsApp refuses the message for good").endResponseMessage()
                .responseMessage().code(502).responseModel(Problem.class).message("The operator has to repair something")
                .endResponseMessage()
                .responseMessage().code(503).responseModel(Problem.class).message("Not now: try again after Retry-After")
                .endResponseMessage()
                .to("direct:shipped")

                .get("/{order}/message").id("message").security("token")
                .description("What became of the message: queued, sent, delivered, read, failed or unknown")
                .param().name("order").type(RestParamType.path).description("The order").endParam()
                .outType(OrderMessage.class)
                .responseMessage().code(200).message("The message").endResponseMessage()
                .responseMessage().code(401).responseModel(Problem.class).message("The API token is missing or wrong")
                .endResponseMessage()
                .responseMessage().code(404).responseModel(Problem.class).message("There is no message of this order")
                .endResponseMessage()
                .to("direct:message");
    }
}
