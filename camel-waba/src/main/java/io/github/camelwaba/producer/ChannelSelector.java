package io.github.camelwaba.producer;

import io.github.camelwaba.config.Channel;

import org.apache.camel.Exchange;

/**
 * Tells which number an exchange goes through.
 */
@FunctionalInterface
public interface ChannelSelector {

    /**
     * @throws io.github.camelwaba.api.WabaRequestException if there is none, or the header names one that does not exist
     */
    Channel select(Exchange exchange);
}
