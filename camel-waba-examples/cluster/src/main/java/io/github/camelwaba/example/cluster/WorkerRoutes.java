package io.github.camelwaba.example.cluster;

import io.github.camelwaba.WabaEnvelopeException;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.api.WabaRateLimitException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.IdempotentRepository;

/**
 * What a worker does: it takes events from the broker, each once over all workers, writes them down, and answers messages.
 */
public class WorkerRoutes extends RouteBuilder {

    private static final int LONGEST_DELAY = 10_000;

    private final IdempotentRepository done;
    private final IdempotentRepository begun;

    /**
     * @param done  the keys of the events that a worker has done
     * @param begun the keys of the events that were given to a route, whether it came to an end or not
     */
    public WorkerRoutes(IdempotentRepository done, IdempotentRepository begun) {
        this.done = done;
        this.begun = begun;
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
                .to("direct:answer");

        from("direct:answer").routeId("answer")
                .errorHandler(noErrorHandler())
                .setProperty("event", body())
                .setBody(simple("You said: ${header.CamelWabaText}"))
                .filter(header(WabaConstants.REDELIVERED).isNotNull())
                // the worker before may have answered: the customer can tell
                .setBody(simple("${body} (again)"))
                .end()
                .doTry()
                .to("waba:send")
                .doCatch(WabaTransientException.class, WabaRateLimitException.class)
                // was not sent, and may be later
                .process(WorkerRoutes::rethrow)
                .doCatch(WabaOutcomeUnknownException.class)
                // may have been sent: not again by itself
                .setBody(exchangeProperty("event"))
                .transform(new DataType("waba:envelope"))
                .to("{{cluster.parked}}")
                .doCatch(WabaException.class)
                .setBody(exchangeProperty("event"))
                .transform(new DataType("waba:envelope"))
                .to("{{cluster.dead}}")
                .end();
    }

    private static void rethrow(Exchange exchange) throws Exception {
        throw exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    }
}
