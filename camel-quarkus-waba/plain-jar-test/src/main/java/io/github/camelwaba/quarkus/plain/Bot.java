package io.github.camelwaba.quarkus.plain;

import org.apache.camel.builder.RouteBuilder;

/**
 * The bot of three lines.
 */
public class Bot extends RouteBuilder {

    @Override
    public void configure() {
        from("waba:webhook")
                .setBody(simple("You said: ${header.CamelWabaText}"))
                .to("waba:send");
    }
}
