package io.github.camelwaba.producer;

import io.github.camelwaba.api.HealthCache;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.config.Channel;

import org.apache.camel.Exchange;

/**
 * <code>waba:health</code>: the health of the number becomes the body, with the raw answer for a support ticket.
 */
public final class HealthOperation implements ProducerOperation {

    private final WabaClient client;
    private final ChannelSelector channels;
    private final HealthCache cache;

    public HealthOperation(WabaClient client, ChannelSelector channels, HealthCache cache) {
        this.client = client;
        this.channels = channels;
        this.cache = cache;
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        exchange.getMessage().setBody(cache.get(channel, () -> client.health(channel)));
    }
}
