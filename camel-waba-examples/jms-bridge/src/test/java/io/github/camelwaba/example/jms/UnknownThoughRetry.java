package io.github.camelwaba.example.jms;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.ApiError;
import io.github.camelwaba.api.WabaOutcomeUnknownException;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Fails the send of one text with an unknown outcome and the advice to retry, which no answer of 360dialog brings about.
 */
final class UnknownThoughRetry implements InterceptStrategy {

    static final String TEXT = "unknown, though the advice is to retry";

    private final AtomicInteger attempts = new AtomicInteger();

    int attempts() {
        return attempts.get();
    }

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode node, Processor target, Processor next) {
        if (!node.getLabel().contains("waba:send")) {
            return target;
        }
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                if (!TEXT.equals(exchange.getMessage().getBody())) {
                    return super.process(exchange, callback);
                }
                attempts.incrementAndGet();
                exchange.setException(
                        new WabaOutcomeUnknownException("on purpose", ApiError.NONE, Advice.RETRY, null, null));
                callback.done(true);
                return true;
            }
        };
    }
}
