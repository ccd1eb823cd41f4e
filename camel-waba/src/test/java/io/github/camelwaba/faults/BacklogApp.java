package io.github.camelwaba.faults;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** An application whose route lets nothing through until its input has a line. It ends with its input. */
final class BacklogApp extends RouteBuilder {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final LedgerClient ledger;
    private final String options;

    /** Arguments: port, port of the ledger, options of the webhook. */
    private BacklogApp(String[] args) throws IOException {
        ledger = new LedgerClient(Integer.parseInt(args[1]));
        options = args[2];
    }

    public static void main(String[] args) throws Exception {
        CamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(args[0]));
        context.addService(new VertxPlatformHttpServer(http));
        BacklogApp app = new BacklogApp(args);
        context.addRoutes(app);
        context.start();
        while (System.in.read() >= 0) {
            app.gate.countDown();
        }
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void configure() {
        from("waba:webhook?allowUnauthenticated=true&" + options).process(this::tell);
    }

    private void tell(Exchange exchange) throws Exception {
        gate.await();
        String id = exchange.getMessage().getHeader("CamelWabaMessageId", String.class);
        ledger.put(new LedgerLine(LedgerLine.Kind.BEGUN, id,
                exchange.getMessage().getHeader("CamelWabaRedelivered", false, Boolean.class)));
    }
}
