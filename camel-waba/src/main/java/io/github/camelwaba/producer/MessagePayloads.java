package io.github.camelwaba.producer;

import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.Dialect;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.message.BaseMessage;
import io.github.camelwaba.model.message.InvalidMessageException;
import io.github.camelwaba.model.message.QuotingMessage;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.message.WabaMessage;

import org.apache.camel.Exchange;

/**
 * Makes the JSON of a message out of an exchange. A String is always the text of a message, unless the endpoint says raw: a
 * customer's text that happens to be JSON must stay a text.
 */
final class MessagePayloads {

    private final boolean raw;
    private final Recipients recipients;

    /**
     * @param raw whether text, bytes and streams are the JSON payload
     */
    MessagePayloads(boolean raw, Recipients recipients) {
        this.raw = raw;
        this.recipients = recipients;
    }

    /** Whether the body is a file, to be uploaded before it is sent. */
    boolean isFile(Exchange exchange) {
        return !raw && !TemplateHeaders.isPresent(exchange) && MediaBodies.isFile(exchange.getMessage().getBody());
    }

    /**
     * @throws WabaRequestException if the exchange holds nothing that can be sent
     */
    ObjectNode payload(Exchange exchange, Channel channel) {
        try {
            if (TemplateHeaders.isPresent(exchange)) {
                return typed(exchange, channel, TemplateHeaders.read(exchange));
            }
            Object body = exchange.getMessage().getBody();
            if (body == null) {
                throw new WabaRequestException("The body is null. Set it to the text or the message to send");
            }
            if (body instanceof WabaMessage message) {
                return typed(exchange, channel, message);
            }
            ObjectNode payload = JsonBodies.structured(body);
            if (payload == null && raw) {
                payload = JsonBodies.parse(exchange, body, "The body is to be a raw payload (option raw)");
            }
            if (payload != null) {
                return Dialect.of(channel.hosting()).rawMessage(payload, rawRecipient(exchange, channel, payload));
            }
            return typed(exchange, channel, text(exchange, body));
        } catch (InvalidMessageException e) {
            throw new WabaRequestException("The message cannot be sent: " + e.getMessage(), e);
        }
    }

    /** The payload of that message, with what the headers add to it. */
    ObjectNode typed(Exchange exchange, Channel channel, WabaMessage message) {
        WabaMessage complete = message;
        String replyTo = exchange.getMessage().getHeader(WabaConstants.REPLY_TO, String.class);
        if (replyTo != null) {
            if (!(complete instanceof QuotingMessage<?> quoting)) {
                throw new WabaRequestException("A " + message.type() + " cannot answer a message. Leave out the header "
                        + WabaConstants.REPLY_TO);
            }
            complete = quoting.replyTo(replyTo);
        }
        String callbackData = exchange.getMessage().getHeader(WabaConstants.CALLBACK_DATA, String.class);
        if (callbackData != null && complete instanceof BaseMessage<?> base) {
            complete = base.callbackData(callbackData);
        }
        return Dialect.of(channel.hosting()).message(complete, recipients.find(exchange, channel));
    }

    // the payload's own recipient counts; one in the header that differs is a mix-up
    private String rawRecipient(Exchange exchange, Channel channel, ObjectNode payload) {
        JsonNode to = Stream.of("to", "recipient").map(payload::path).filter(id -> !isBlank(id)).findFirst().orElse(null);
        if (to == null) {
            return recipients.find(exchange, channel);
        }
        String own = "group".equals(payload.path("recipient_type").asText())
                ? to.asText()
                : Recipients.normalized(to.asText(), "The field to of the payload");
        String header = Recipients.header(exchange);
        if (header != null && !header.equals(own)) {
            throw new WabaRequestException(
                    "The field to of the payload and the header " + WabaConstants.TO + " differ. Leave one of them out");
        }
        return own;
    }

    private static boolean isBlank(JsonNode id) {
        return id.isMissingNode() || id.isNull() || id.isTextual() && id.textValue().isBlank();
    }

    private static TextMessage text(Exchange exchange, Object body) {
        if (body instanceof CharSequence || body instanceof Number || body instanceof Boolean || body instanceof Enum) {
            return TextMessage.of(body.toString()).withPreviewUrl(preview(exchange));
        }
        throw new WabaRequestException(
                "A body of " + body.getClass().getName() + " cannot be sent. Set it to a String for a text, to a message of "
                        + WabaMessage.class.getPackageName() + ", or to a Map or JsonNode for a raw payload");
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
}
