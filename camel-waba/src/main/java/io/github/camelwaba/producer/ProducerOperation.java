package io.github.camelwaba.producer;

import org.apache.camel.Exchange;

/**
 * What an endpoint does with an exchange.
 */
@FunctionalInterface
public interface ProducerOperation {

    /**
     * @throws io.github.camelwaba.api.WabaException for everything that goes wrong
     */
    void process(Exchange exchange);
}
