package io.github.camelwaba.example.quickstart;

import io.github.camelwaba.model.message.ButtonsMessage;
import io.github.camelwaba.model.message.ReplyButton;

import org.apache.camel.builder.RouteBuilder;

/**
 * A small support desk: it greets, shows a menu of buttons, looks up orders, and says so when it did not understand. The
 * same routes in YAML are in routes/support-desk.yaml.
 */
public class SupportDesk extends RouteBuilder {

    private static final ButtonsMessage MENU = ButtonsMessage.of("How can we help?",
            ReplyButton.of("order", "Track an order"),
            ReplyButton.of("hours", "Opening hours"),
            ReplyButton.of("human", "Talk to a human"))
            .footer("Tap one, or write your order number");

    @Override
    public void configure() {
        from("waba:webhook").routeId("support-desk")
                .choice()
                .when(simple("${header.CamelWabaReplyId} == 'order'")).to("direct:ask-for-order")
                .when(simple("${header.CamelWabaReplyId} == 'hours'")).to("direct:hours")
                .when(simple("${header.CamelWabaReplyId} == 'human'")).to("direct:human")
                .when(simple("${header.CamelWabaText} regex '(?i)\\s*(hi|hello|hey|menu)\\b.*'")).to("direct:greeting")
                .when(simple("${header.CamelWabaText} regex '(?i).*\\bA-\\d{2,6}\\b.*'")).to("direct:order")
                .otherwise().to("direct:fallback")
                .end();

        from("direct:greeting").routeId("greeting")
                .setBody(simple("Hello ${header.CamelWabaProfileName}, this is the support desk of Example Shop."))
                .to("waba:send")
                .to("direct:menu");

        from("direct:menu").routeId("menu")
                .setBody(constant(MENU))
                .to("waba:send");

        from("direct:ask-for-order").routeId("ask-for-order")
                .setBody(constant("Which order is it? Write its number, such as A-17."))
                .to("waba:send");

        from("direct:order").routeId("order")
                .bean("orders", "status(${header.CamelWabaText})")
                .to("waba:send");

        from("direct:hours").routeId("hours")
                .setBody(constant("We are here Monday to Friday, 9:00 to 17:00."))
                .to("waba:send");

        from("direct:human").routeId("human")
                .setBody(constant("A colleague will write to you here, usually within an hour."))
                .to("waba:send");

        from("direct:fallback").routeId("fallback")
                .setBody(constant("I did not get that. Here is what I can do:"))
                .to("waba:send")
                .to("direct:menu");
    }
}
