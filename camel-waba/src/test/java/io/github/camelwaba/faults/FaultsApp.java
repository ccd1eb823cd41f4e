package io.github.camelwaba.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.github.camelwaba.SabotagedWaba;
import io.github.camelwaba.faults.LedgerLine.Kind;
import io.github.camelwaba.inbox.journal.Sabotage;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The application that is killed: a webhook whose route works a little, tells the ledger that it has begun, works, fails
 * where the message says so, tells the ledger that it has ended, and works a little more. So a kill falls before the ledger
 * knows, between its two lines, and between the end and the record of it. The application ends with its input.
 */
final class FaultsApp extends RouteBuilder {

    private final ThreadLocal<LedgerClient> ledger;
    private final long work;
    private final String options;

    private FaultsApp(ThreadLocal<LedgerClient> ledger, long work, String options) {
        this.ledger = ledger;
        this.work = work;
        this.options = options;
    }

    /**
     * Arguments: port, port of the ledger, milliseconds of each of three pieces of work, options of the webhook,
     * {@link Sabotage}, whether there is an {@link Operator}.
     */
    public static void main(String[] args) throws Exception {
        CamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(args[0]));
        context.addService(new VertxPlatformHttpServer(http));
        context.addComponent("waba", SabotagedWaba.with(Sabotage.valueOf(args[4])));
        int ledgerPort = Integer.parseInt(args[1]);
        ThreadLocal<LedgerClient> ledger = ThreadLocal.withInitial(() -> connect(ledgerPort));
        context.addRoutes(new FaultsApp(ledger, Long.parseLong(args[2]), args[3]));
        if (Boolean.parseBoolean(args[5])) {
            context.addRoutes(new Operator(ledger));
        }
        context.start();
        while (System.in.read() >= 0) {
            // until the test is over
        }
        Runtime.getRuntime().halt(0);
    }

    private static LedgerClient connect(int port) {
        try {
            return new LedgerClient(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void configure() {
        from("waba:webhook?allowUnauthenticated=true&" + options)
                // the event is not done before this is
                .onCompletion().onCompleteOnly().process(this::end).delay(work).syncDelayed().end().end()
                .delay(work).syncDelayed()
                .process(this::begin)
                .delay(work).syncDelayed()
                .process(this::failSome);
    }

    private void begin(Exchange exchange) {
        boolean redelivered = exchange.getMessage().getHeader("CamelWabaRedelivered", false, Boolean.class);
        ledger.get().put(new LedgerLine(Kind.BEGUN, id(exchange), redelivered));
    }

    private void failSome(Exchange exchange) {
        LedgerLine failure = LedgerLine.of(Kind.FAILED, id(exchange));
        int replays = ledger.get().count(LedgerLine.of(Kind.REPLAYING, id(exchange)));
        if (Fate.in(exchange.getMessage().getHeader("CamelWabaText", String.class)).failsAfter(ledger.get().count(failure),
                replays)) {
            ledger.get().put(failure);
            throw new IllegalStateException("As it was to be");
        }
    }

    private void end(Exchange exchange) {
        ledger.get().put(LedgerLine.of(Kind.ENDED, id(exchange)));
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelWabaMessageId", String.class);
    }
}
