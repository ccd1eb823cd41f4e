package io.github.camelwaba.example.karaf;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;

/**
 * A message from WhatsApp becomes a file and is answered; a file for a phone number becomes a message to it.
 */
final class FileRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("waba:webhook").routeId("from-whatsapp")
                // a message that comes twice, after a crash, is the same file
                .setHeader("CamelFileName", simple("${header.CamelWabaMessageId.replace('/', '_')}.json"))
                // with all that is known of it, so that the event can be had back from the file
                .transform(new DataType("waba:envelope"))
                .to("file:{{directory}}/in")
                .transform(new DataType("waba:event"))
                .filter(header("CamelWabaText").isNotNull())
                .setBody(simple("Filed: ${header.CamelWabaText}"))
                .to("waba:send");

        from("file:{{directory}}/out?include=[0-9]*[.]txt&moveFailed=.failed").routeId("to-whatsapp")
                .setHeader("CamelWabaTo", simple("${file:onlyname.noext}"))
                .convertBodyTo(String.class, "UTF-8")
                .to("waba:send");
    }
}
