package io.github.camelwaba;

import java.util.function.Consumer;

import io.github.camelwaba.inbox.EventRoute;
import io.github.camelwaba.inbox.InboxEvent;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.LoggingExceptionHandler;

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
                tell(exchange, failure);
            }
            consumer.releaseExchange(exchange, false);
        });
    }

    // what Camel's error handler has given up on it has logged with its stack, as the options of that handler have it
    private void tell(Exchange exchange, Exception failure) {
        ExceptionHandler handler = consumer.getExceptionHandler();
        ExchangeExtension state = exchange.getExchangeExtension();
        boolean logged = state.isErrorHandlerHandledSet() || state.isRedeliveryExhausted();
        if (!logged || !(handler instanceof LoggingExceptionHandler)) {
            handler.handleException("Error processing event", exchange, failure);
        }
    }
}
