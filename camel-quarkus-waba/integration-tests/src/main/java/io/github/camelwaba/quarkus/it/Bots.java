package io.github.camelwaba.quarkus.it;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;

/**
 * The bot of three lines on the default number, and one on a channel whose events cross a queue, as between two nodes.
 */
public class Bots extends RouteBuilder {

    @Override
    public void configure() {
        from("waba:webhook").routeId("bot")
                .setBody(simple("You said: ${header.CamelWabaText}"))
                .to("waba:send");

        from("waba:webhook?channel=signed&webhookSecret={{signed.secret}}&inbox=none").routeId("edge")
                .transform(new DataType("waba:envelope"))
                .removeHeaders("*")
                .to("direct:worker");

        from("direct:worker").routeId("worker")
                .transform(new DataType("waba:event"))
                .setBody(simple("${body.from} asks for ${body.text}"))
                .to("waba:send");
    }
}
