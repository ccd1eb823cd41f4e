package io.github.camelwaba;

import io.github.camelwaba.config.InboundChannel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.WabaEvent;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Puts an event that <code>waba:webhook</code> gave into an envelope of JSON, for a broker that takes it to another node. The
 * chat is the group (JMS) and the key (Kafka) of the message, so that what belongs to one chat stays in order.
 */
@DataTypeTransformer(name = "waba:envelope", description = "Puts an event of waba:webhook into an envelope of JSON, which a broker carries to another node")
public class WabaEnvelopeDataTypeTransformer extends Transformer {

    static final String HEADERS = "CamelWaba*";
    static final String JMS_GROUP = "JMSXGroupID";
    static final String KAFKA_KEY = "kafka.KEY";

    @Override
    public void transform(Message message, DataType from, DataType to) {
        if (!(message.getBody() instanceof WabaEvent event)) {
            throw new WabaEnvelopeException(
                    "The body is no event of waba:webhook. Use waba:envelope before the body is changed to something else");
        }
        EventEnvelope envelope = new EventEnvelope(
                event, message.getHeader(WabaConstants.KEY, String.class),
                message.getHeader(WabaConstants.REDELIVERED, false, Boolean.class),
                InboundChannel.get(message.getExchange()));
        // all in the envelope, and not all of a kind that brokers take
        message.removeHeaders(HEADERS);
        message.removeHeader(Exchange.MESSAGE_TIMESTAMP);
        message.setBody(WabaJson.write(envelope.toJson()));
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        // without a chat there is no order to keep: any worker may take it
        setOrRemove(message, JMS_GROUP, event.chat());
        setOrRemove(message, KAFKA_KEY, event.chat());
    }

    private static void setOrRemove(Message message, String header, String chat) {
        if (chat == null || chat.isBlank()) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, chat);
        }
    }
}
