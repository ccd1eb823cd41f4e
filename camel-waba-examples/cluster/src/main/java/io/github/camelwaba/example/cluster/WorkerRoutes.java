package io.github.camelwaba.example.cluster;

import java.util.EnumSet;
import java.util.Set;

import io.github.camelwaba.WabaEnvelopeException;
import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.IdempotentRepository;

/**
 * What a worker does: it takes events from the broker, each once over all workers, writes them down, and answers messages.
 */
public class WorkerRoutes extends RouteBuilder {

    // was not sent, and may be later, or once somebody has mended what is wrong with the key
    private static final Set<Advice> LATER = EnumSet
            .of(Advice.RETRY, Advice.RETRY_LATER, Advice.CHECK_KEY, Advice.ASK_SUPPORT);
    private static final int LONGEST_DELAY = 10_000;

    private final IdempotentRepository done;
    private final IdempotentRepository begun;
    private final IdempotentRepository unknown;

    /**
     * @param done    the keys of the events that a worker has done
     * @param begun   the keys of the events that were given to a route, whether it came to an end or not
     * @param unknown the keys of the events whose answer may have been sent, though nobody knows
     */
    public WorkerRoutes(IdempotentRepository done, IdempotentRepository begun, IdempotentRepository unknown) {
        this.done = done;
        this.begun = begun;
        this.unknown = unknown;
    }

    @Override
    public void configure() {
        int retries = Integer.parseInt(getContext().resolvePropertyPlaceholders("{{cluster.retries:5}}"));
        // what still fails then is the broker's again: it delivers it anew
        errorHandler(
                defaultErrorHandler().maximumRedeliveries(retries).redeliveryDelay(500).backOffMultiplier(2)
                        .useExponentialBackOff().maximumRedeliveryDelay(LONGEST_DELAY));
        onException(WabaEnvelopeException.class).handled(true).to("{{cluster.dead}}");

        from("{{cluster.from}}").routeId("worker")
                .transform(new DataType("waba:event"))
                .choice()
                .when(header(WabaConstants.KEY).isNull()).to("direct:event")
                .otherwise().to("direct:once");

        // never eagerly: the key is added when the event is done, so that one of a worker that died runs again
        from("direct:once").routeId("once")
                .errorHandler(noErrorHandler())
                .idempotentConsumer(header(WabaConstants.KEY), done).eager(false)
                .idempotentConsumer(header(WabaConstants.KEY), begun).skipDuplicate(false).removeOnFailure(false)
                .choice().when(exchangeProperty(Exchange.DUPLICATE_MESSAGE).isEqualTo(true))
                .setHeader(WabaConstants.REDELIVERED, constant(true))
                .end()
                .to("direct:event");

        from("direct:event").routeId("event")
                .errorHandler(noErrorHandler())
                .to("sql:insert into WHATSAPP_EVENT (event_key, again, worker) values "
                        + "(:#${header.CamelWabaKey}, :#${header.CamelWabaRedelivered}, '{{cluster.node}}')")
                .filter(header(WabaConstants.EVENT_TYPE).isEqualTo("message"))
                .setProperty("event", body())
                .choice()
                // the worker before could not say so any more
                .when(this::mayHaveBeenSent).to("direct:park")
                .otherwise().to("direct:answer");

        from("direct:answer").routeId("answer")
                .errorHandler(noErrorHandler())
                .setProperty("key", header(WabaConstants.KEY))
                .setBody(simple("You said: ${header.CamelWabaText}"))
                .filter(header(WabaConstants.REDELIVERED).isNotNull())
                // the worker before may have answered: the customer can tell
                .setBody(simple("${body} (again)"))
                .end()
                .doTry()
                .to("waba:send")
                .doCatch(WabaOutcomeUnknownException.class)
                // noted before it is parked: if that fails, it is parked later, and not sent again
                .process(e -> unknown.add(e.getProperty("key", "", String.class)))
                .to("direct:park")
                .doCatch(WabaException.class)
                .process(WorkerRoutes::rethrowIfLater)
                .setBody(exchangeProperty("event"))
                .transform(new DataType("waba:envelope"))
                .to("{{cluster.dead}}")
                .end();

        from("direct:park").routeId("park")
                .errorHandler(noErrorHandler())
                .setBody(exchangeProperty("event"))
                .transform(new DataType("waba:envelope"))
                .to("{{cluster.parked}}");

        // what somebody moves here from the dead and the parked is forgotten, and begins anew
        from("{{cluster.again}}").routeId("again")
                .transform(new DataType("waba:event"))
                .filter(header(WabaConstants.KEY).isNotNull())
                .process(e -> forget(e.getMessage().getHeader(WabaConstants.KEY, String.class)))
                .end()
                .transform(new DataType("waba:envelope"))
                .to("{{cluster.to}}");
    }

    private boolean mayHaveBeenSent(Exchange exchange) {
        String key = exchange.getMessage().getHeader(WabaConstants.KEY, String.class);
        return key != null && unknown.contains(key);
    }

    private void forget(String key) {
        done.remove(key);
        begun.remove(key);
        unknown.remove(key);
    }

    private static void rethrowIfLater(Exchange exchange) {
        WabaException failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, WabaException.class);
        if (LATER.contains(failure.getAdvice())) {
            throw failure;
        }
    }
}
