package io.github.camelwaba.producer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.NumberCheck;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.result.SendResult;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * <code>waba:send</code>: one message, one request.
 */
public final class SendOperation implements ProducerOperation {

    private final WabaClient client;
    private final ChannelSelector channels;
    private final NumberCheck numberCheck;
    private final MessagePayloads payloads;

    /**
     * @param to                                            the option to; null without
     * @param raw                                           the option raw
     * @throws io.github.camelwaba.api.WabaRequestException if the option to is no recipient
     */
    public SendOperation(WabaClient client, ChannelSelector channels, NumberCheck numberCheck, String to, boolean raw) {
        this.client = client;
        this.channels = channels;
        this.numberCheck = numberCheck;
        this.payloads = new MessagePayloads(raw, new Recipients(to));
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        ObjectNode payload = payloads.payload(exchange, channel);
        numberCheck.check(channel, client);
        SendResult result = client.send(channel, payload);
        answer(exchange.getMessage(), result);
    }

    private static void answer(Message message, SendResult result) {
        // what described this message must not describe the next one; the channel stays, so that it goes the same way
        message.removeHeader(WabaConstants.TO);
        message.removeHeader(WabaConstants.PREVIEW_URL);
        TemplateHeaders.ALL.forEach(message::removeHeader);
        message.setHeader(WabaConstants.MESSAGE_ID, result.messageId());
        if (result.waId() == null) {
            // an answer without one must not leave that of an earlier send
            message.removeHeader(WabaConstants.WA_ID);
        } else {
            message.setHeader(WabaConstants.WA_ID, result.waId());
        }
        message.setBody(result);
    }
}
