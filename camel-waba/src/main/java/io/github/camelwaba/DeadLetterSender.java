package io.github.camelwaba;

import io.github.camelwaba.inbox.DeadLetters;
import io.github.camelwaba.inbox.InboxEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Sends events that the route failed on too often to the option deadLetterUri, with what it failed of in the property
 * <code>CamelExceptionCaught</code>, as Camel's own dead letter channel has it.
 */
final class DeadLetterSender extends ServiceSupport implements DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterSender.class);

    private final CamelContext context;
    private final String uri;
    private final EventExchanges exchanges;
    private ProducerTemplate template;

    /**
     * @param uri null for none
     */
    DeadLetterSender(CamelContext context, String uri, EventExchanges exchanges) {
        this.context = context;
        this.uri = uri;
        this.exchanges = exchanges;
    }

    @Override
    public boolean take(InboxEvent event, Throwable cause) {
        if (uri == null || template == null) {
            return false;
        }
        Exchange sent = template.send(uri, exchange -> {
            exchanges.fill(exchange, event.event(), event.key(), true);
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, cause);
        });
        Throwable failure = EventCompletion.failureOf(sent);
        if (failure != null) {
            LOG.error("The deadLetterUri did not take {}: {}", event.label(), failure.getClass().getName());
        }
        return failure == null;
    }

    @Override
    protected void doStart() {
        if (uri != null) {
            // a wrong one is told now, not when the first event needs it
            context.getEndpoint(uri);
            template = context.createProducerTemplate();
            ServiceHelper.startService(template);
        }
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(template);
        template = null;
    }
}
