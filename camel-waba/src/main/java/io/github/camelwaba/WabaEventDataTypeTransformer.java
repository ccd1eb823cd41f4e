package io.github.camelwaba;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;
import io.github.camelwaba.model.event.WabaEvent;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Takes an event out of its envelope: body and headers are again those that <code>waba:webhook</code> gave, and a reply is
 * refused where it would leave through another number. A body that is an event already stays as it is. What a JMS broker
 * delivers again is marked redelivered.
 */
@DataTypeTransformer(name = "waba:event", description = "Takes an event of waba:webhook out of the envelope that a broker carried, headers included")
public class WabaEventDataTypeTransformer extends Transformer {

    // the door takes 8 MiB of 360dialog; one event of it is far smaller
    static final int MAX_BYTES = 32 * 1024 * 1024;

    private static final String JMS_REDELIVERED = "JMSRedelivered";

    @Override
    public void transform(Message message, DataType from, DataType to) throws Exception {
        if (message.getBody() instanceof WabaEvent) {
            return;
        }
        EventEnvelope envelope = read(message);
        boolean redelivered = envelope.redelivered()
                || Boolean.TRUE.equals(message.getHeader(JMS_REDELIVERED, Boolean.class));
        message.removeHeaders(WabaEnvelopeDataTypeTransformer.HEADERS);
        // that of the envelope: a file that is sent later is of another type
        message.removeHeader(Exchange.CONTENT_TYPE);
        new EventExchanges(named -> envelope.number())
                .fill(message.getExchange(), envelope.event(), envelope.key(), redelivered);
    }

    private static EventEnvelope read(Message message) throws IOException {
        byte[] bytes = bytes(message);
        if (bytes.length > MAX_BYTES) {
            throw new WabaEnvelopeException(
                    "The envelope is larger than " + MAX_BYTES + " bytes. Set the message aside: no event is as large");
        }
        try {
            return EventEnvelope.of(WabaJson.parseWrapped(bytes));
        } catch (WabaJsonException e) {
            // without the cause: what is wrong with foreign bytes is no matter here
            throw EventEnvelope.corrupt();
        }
    }

    private static byte[] bytes(Message message) throws IOException {
        Object body = message.getBody();
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream stream = message.getBody(InputStream.class)) {
            return stream == null ? new byte[0] : stream.readNBytes(MAX_BYTES + 1);
        }
    }
}
