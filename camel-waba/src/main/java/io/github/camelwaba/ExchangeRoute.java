package io.github.camelwaba;

import java.util.function.Consumer;

import io.github.camelwaba.inbox.EventRoute;
import io.github.camelwaba.inbox.InboxEvent;

import org.apache.camel.Exchange;

/**
 * Gives an event to the route as an exchange. The event is done when the route has ended and the exchange is completed,
 * wherever it was handed over to: a route that hands over to another thread takes the completion along.
 */
final class ExchangeRoute implements EventRoute {

    private final WabaConsumer consumer;
    private final EventExchanges exchanges;

    ExchangeRoute(WabaConsumer consumer, EventExchanges exchanges) {
        this.consumer = consumer;
        this.exchanges = exchanges;
    }

    @Override
    public void run(InboxEvent event, boolean redelivered, Consumer<Throwable> done) {
        Exchange exchange = consumer.createExchange(false);
        exchanges.fill(exchange, event.event(), event.key(), redelivered);
        EventCompletion completion = new EventCompletion(done);
        exchange.getExchangeExtension().addOnCompletion(completion);
        consumer.getAsyncProcessor().process(exchange, doneSync -> {
            Exception failure = exchange.getException();
            completion.routeEnded(failure);
            if (failure != null) {
                consumer.getExceptionHandler().handleException("Error processing event", exchange, failure);
            }
            consumer.releaseExchange(exchange, false);
        });
    }
}
