package io.github.camelwaba;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application that copies a file of any size from one number to another, to be run in a process of its own with little
 * memory. It says how many bytes the file had, then DONE.
 */
final class MediaApp {

    private MediaApp() {
    }

    public static void main(String[] args) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            WabaComponent waba = context.getComponent("waba", WabaComponent.class);
            waba.getConfiguration().setBaseUrl(args[0]);
            waba.getConfiguration().setApiKey("key");
            waba.getConfiguration().setHosting(args[1]);
            waba.getConfiguration().setMaxMediaSize(1L << 40);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from("direct:read").streamCache("false").to("waba:media?action=download").process(exchange -> System.out
                            .println(exchange.getMessage().getBody(InputStream.class)
                                    .transferTo(OutputStream.nullOutputStream())));
                    from("direct:copy").streamCache("false").to("waba:media?action=download").to("waba:media?action=upload");
                }
            });
            context.start();
            for (String route : new String[]{ "direct:read", "direct:copy" }) {
                context.createProducerTemplate().requestBodyAndHeaders(route, null, Map.of(WabaConstants.MEDIA_ID, "media-1"));
            }
            System.out.println("DONE");
        }
    }
}
