package io.github.camelwaba.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.github.camelwaba.SabotagedWaba;
import io.github.camelwaba.inbox.journal.Sabotage;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The application that is killed: a webhook whose route works a little, tells the ledger of the event, and works a little
 * more, so that a kill falls before the ledger knows as well as between that and the end of the route. It ends with its
 * input.
 */
final class FaultsApp extends RouteBuilder {

    private final ThreadLocal<LedgerClient> ledger;
    private final long work;
    private final String options;

    /**
     * Arguments: port, port of the ledger, milliseconds of work before and after the ledger, options of the webhook, and the
     * {@link Sabotage} where there is one.
     */
    FaultsApp(String[] args) {
        int ledgerPort = Integer.parseInt(args[1]);
        ledger = ThreadLocal.withInitial(() -> connect(ledgerPort));
        work = Long.parseLong(args[2]);
        options = args[3];
    }

    public static void main(String[] args) throws Exception {
        CamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(args[0]));
        context.addService(new VertxPlatformHttpServer(http));
        if (args.length > 4) {
            context.addComponent("waba", SabotagedWaba.with(Sabotage.valueOf(args[4])));
        }
        context.addRoutes(new FaultsApp(args));
        context.start();
        while (System.in.read() >= 0) {
            // until the test is over
        }
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void configure() {
        from("waba:webhook?allowUnauthenticated=true&" + options)
                .delay(work).syncDelayed()
                .process(this::tell)
                .delay(work).syncDelayed();
    }

    private void tell(Exchange exchange) throws IOException {
        String id = exchange.getMessage().getHeader("CamelWabaMessageId", String.class);
        boolean redelivered = exchange.getMessage().getHeader("CamelWabaRedelivered", false, Boolean.class);
        ledger.get().put(new LedgerLine(id, redelivered));
    }

    private static LedgerClient connect(int port) {
        try {
            return new LedgerClient(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
