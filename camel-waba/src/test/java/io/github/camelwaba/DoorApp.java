package io.github.camelwaba;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application with a webhook at /open and one at /basic, to be run in a process of its own with little memory. It says
 * READY, and TOOK for each event, and ends with its input.
 */
final class DoorApp {

    private DoorApp() {
    }

    public static void main(String[] args) throws Exception {
        CamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(args[0]));
        context.addService(new VertxPlatformHttpServer(http));
        context.getComponent("waba", WabaComponent.class).getConfiguration().setInbox("memory");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/open&allowUnauthenticated=true").process(exchange -> System.out.println("TOOK"));
                from("waba:webhook?path=/basic&webhookUsername=waba&webhookPassword=RAW(open sesame)")
                        .process(exchange -> System.out.println("TOOK"));
            }
        });
        context.start();
        System.out.println("READY");
        while (System.in.read() >= 0) {
            // until the test is over
        }
        context.stop();
    }
}
