package io.github.camelwaba.producer;

import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.Exchange;

/**
 * <code>waba:read</code>: marks the message of the header CamelWabaMessageId as read, with all before it. The body stays as it
 * is.
 */
public final class ReadOperation implements ProducerOperation {

    private final WabaClient client;
    private final ChannelSelector channels;
    private final boolean typing;

    public ReadOperation(WabaClient client, ChannelSelector channels, boolean typing) {
        this.client = client;
        this.channels = channels;
        this.typing = typing;
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        String id = exchange.getMessage().getHeader(WabaConstants.MESSAGE_ID, String.class);
        if (id == null || id.isBlank()) {
            throw new WabaRequestException("waba:read has no message. Set the header " + WabaConstants.MESSAGE_ID
                    + " to the id of the message that came in");
        }
        client.markRead(channel, id, typing);
    }
}
