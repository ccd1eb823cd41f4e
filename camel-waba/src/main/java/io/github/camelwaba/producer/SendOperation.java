package io.github.camelwaba.producer;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.MediaFile;
import io.github.camelwaba.api.NumberCheck;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.message.InvalidMessageException;
import io.github.camelwaba.model.result.SendResult;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * <code>waba:send</code>: one message, one request; a file is uploaded first, and then sent by its id.
 */
public final class SendOperation implements ProducerOperation {

    private static final List<String> CONSUMED = List.of(
            WabaConstants.TO, WabaConstants.PREVIEW_URL, WabaConstants.REPLY_TO, WabaConstants.CALLBACK_DATA,
            WabaConstants.CAPTION, WabaConstants.FILE_NAME, WabaConstants.MEDIA_TYPE);

    private final WabaClient client;
    private final ChannelSelector channels;
    private final NumberCheck numberCheck;
    private final MessagePayloads payloads;
    private final ContactCheck contactCheck;
    private final long maxMediaSize;

    /**
     * @param options                                       the options that only sending has
     * @throws io.github.camelwaba.api.WabaRequestException if the option to is no recipient
     */
    public SendOperation(WabaClient client, ChannelSelector channels, NumberCheck numberCheck, SendOptions options) {
        this.client = client;
        this.channels = channels;
        this.numberCheck = numberCheck;
        this.payloads = new MessagePayloads(options.raw(), new Recipients(options.to()));
        this.contactCheck = new ContactCheck(client, options.resendAfterContactCheck());
        this.maxMediaSize = options.maxMediaSize();
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        if (payloads.isFile(exchange)) {
            sendFile(exchange, channel);
            return;
        }
        ObjectNode payload = payloads.payload(exchange, channel);
        numberCheck.check(channel, client);
        answer(exchange.getMessage(), contactCheck.send(channel, payload));
    }

    private void sendFile(Exchange exchange, Channel channel) {
        try (MediaFile file = MediaBodies.open(exchange, maxMediaSize)) {
            // what is wrong with the message is found before the file is uploaded
            message(exchange, channel, file, "0");
            numberCheck.check(channel, client);
            String mediaId = client.uploadMedia(channel, file).id();
            SendResult result = contactCheck.send(channel, message(exchange, channel, file, mediaId));
            answer(exchange.getMessage(), result);
            exchange.getMessage().setHeader(WabaConstants.MEDIA_ID, mediaId);
        }
    }

    private ObjectNode message(Exchange exchange, Channel channel, MediaFile file, String mediaId) {
        try {
            return payloads.typed(exchange, channel, MediaMessages.of(exchange, file, mediaId));
        } catch (InvalidMessageException e) {
            throw new WabaRequestException("The message cannot be sent: " + e.getMessage(), e);
        }
    }

    private static void answer(Message message, SendResult result) {
        // what described this message must not describe the next one; the channel stays, so that it goes the same way
        CONSUMED.forEach(message::removeHeader);
        TemplateHeaders.ALL.forEach(message::removeHeader);
        set(message, WabaConstants.MESSAGE_ID, result.messageId());
        set(message, WabaConstants.WA_ID, result.waId());
        message.setBody(result);
    }

    // an answer without one must not leave that of an earlier send
    private static void set(Message message, String header, String value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
