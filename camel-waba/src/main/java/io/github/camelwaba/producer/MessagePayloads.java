package io.github.camelwaba.producer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.Dialect;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;
import io.github.camelwaba.model.message.InvalidMessageException;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.message.WabaMessage;

import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;

/**
 * Makes the JSON of a message out of an exchange. A String is always the text of a message, unless the endpoint says raw: a
 * customer's text that happens to be JSON must stay a text.
 */
final class MessagePayloads {

    private static final int MAX_RAW = 4 * 1024 * 1024;

    private final boolean raw;
    private final Recipients recipients;

    /**
     * @param raw whether text, bytes and streams are the JSON payload
     */
    MessagePayloads(boolean raw, Recipients recipients) {
        this.raw = raw;
        this.recipients = recipients;
    }

    /**
     * @throws WabaRequestException if the exchange holds nothing that can be sent
     */
    ObjectNode payload(Exchange exchange, Channel channel) {
        Dialect dialect = Dialect.of(channel.hosting());
        try {
            if (TemplateHeaders.isPresent(exchange)) {
                return dialect.message(TemplateHeaders.read(exchange), recipients.find(exchange, channel));
            }
            Object body = exchange.getMessage().getBody();
            if (body == null) {
                throw new WabaRequestException("The body is null. Set it to the text or the message to send");
            }
            if (body instanceof WabaMessage message) {
                return dialect.message(message, recipients.find(exchange, channel));
            }
            ObjectNode payload = rawPayload(exchange, body);
            if (payload != null) {
                return dialect.rawMessage(payload, rawRecipient(exchange, channel, payload));
            }
            return dialect.message(text(exchange, body), recipients.find(exchange, channel));
        } catch (InvalidMessageException e) {
            throw new WabaRequestException("The message cannot be sent: " + e.getMessage(), e);
        }
    }

    private ObjectNode rawPayload(Exchange exchange, Object body) {
        if (body instanceof JsonNode node) {
            return object(node);
        }
        if (body instanceof Map<?, ?> map) {
            return map(map);
        }
        if (!raw) {
            return null;
        }
        try {
            return object(WabaJson.parse(bytes(exchange, body)));
        } catch (WabaJsonException e) {
            throw new WabaRequestException("The body is to be a raw payload (option raw) but is not JSON: " + e.getMessage(),
                    e);
        }
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            return object;
        }
        throw new WabaRequestException(
                "The body is not a JSON object. Set it to the payload of the call, such as {\"type\": …}");
    }

    @SuppressWarnings("unchecked")
    private static ObjectNode map(Map<?, ?> map) {
        try {
            return object(WabaJson.fromMap((Map<String, ?>) map));
        } catch (WabaJsonException | ClassCastException e) {
            throw new WabaRequestException("The body is a Map that cannot be written as JSON. Use text keys and plain values",
                    e);
        }
    }

    private static byte[] bytes(Exchange exchange, Object body) {
        if (body instanceof CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        // also a file: it may be of any size
        try (InputStream stream = exchange.getMessage().getBody(InputStream.class)) {
            if (stream == null) {
                throw unusable(body);
            }
            byte[] bytes = stream.readNBytes(MAX_RAW + 1);
            if (bytes.length > MAX_RAW) {
                throw new WabaRequestException("The body is larger than " + MAX_RAW + " bytes, which no payload is");
            }
            return bytes;
        } catch (IOException e) {
            throw new WabaRequestException("The body could not be read", e);
        } catch (TypeConversionException e) {
            // without the cause: it quotes the body
            throw new WabaRequestException("The body could not be read");
        }
    }

    // the payload's own recipient counts; one in the header that differs is a mix-up
    private String rawRecipient(Exchange exchange, Channel channel, ObjectNode payload) {
        JsonNode to = payload.get("to");
        if (to == null || to.isNull()) {
            return recipients.find(exchange, channel);
        }
        String own = Recipients.normalized(to.asText(), "The field to of the payload");
        String header = Recipients.header(exchange);
        if (header != null && !header.equals(own)) {
            throw new WabaRequestException(
                    "The field to of the payload and the header " + WabaConstants.TO + " differ. Leave one of them out");
        }
        return own;
    }

    private static TextMessage text(Exchange exchange, Object body) {
        if (body instanceof CharSequence || body instanceof Number || body instanceof Boolean || body instanceof Enum) {
            return TextMessage.of(body.toString()).withPreviewUrl(preview(exchange));
        }
        throw unusable(body);
    }

    private static boolean preview(Exchange exchange) {
        Object value = exchange.getMessage().getHeader(WabaConstants.PREVIEW_URL);
        String word = value == null ? "false" : value.toString().trim().toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            throw new WabaRequestException(
                    "The header " + WabaConstants.PREVIEW_URL + " is no boolean. Set it to true or false");
        }
        return word.equals("true");
    }

    private static WabaRequestException unusable(Object body) {
        return new WabaRequestException(
                "A body of " + body.getClass().getName() + " cannot be sent. Set it to a String for a text, to a message of "
                        + WabaMessage.class.getPackageName() + ", or to a Map or JsonNode for a raw payload");
    }
}
