package io.github.camelwaba;

import java.util.Date;
import java.util.function.Function;

import io.github.camelwaba.config.ChannelResolver;
import io.github.camelwaba.config.InboundChannel;
import io.github.camelwaba.config.InboundNumber;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.content.ButtonContent;
import io.github.camelwaba.model.content.ButtonReplyContent;
import io.github.camelwaba.model.content.FlowReplyContent;
import io.github.camelwaba.model.content.ListReplyContent;
import io.github.camelwaba.model.content.MediaContent;
import io.github.camelwaba.model.event.CallEvent;
import io.github.camelwaba.model.event.MessageEvent;
import io.github.camelwaba.model.event.StatusEvent;
import io.github.camelwaba.model.event.WabaEvent;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Fills a fresh exchange with an event: the event as body, its parts as headers. Nothing of the HTTP request is in it.
 */
final class EventExchanges {

    private final Function<String, InboundNumber> numbers;

    /**
     * @param numbers what is known of the phone number that an event names, which is null when it names none; null for nothing
     */
    EventExchanges(Function<String, InboundNumber> numbers) {
        this.numbers = numbers;
    }

    /**
     * @param key what tells copies of the event apart from other events; null when it has no id
     */
    void fill(Exchange exchange, WabaEvent event, String key, boolean redelivered) {
        Message message = exchange.getMessage();
        message.setBody(event);
        set(message, WabaConstants.EVENT_TYPE, event.eventType().word());
        if (!(event instanceof CallEvent)) {
            // the id of a call is none of a message
            set(message, WabaConstants.MESSAGE_ID, event.id());
        }
        set(message, WabaConstants.CHAT, event.chat());
        set(message, WabaConstants.KEY, key);
        if (event.timestamp() != null) {
            Date timestamp = Date.from(event.timestamp());
            set(message, WabaConstants.TIMESTAMP, timestamp);
            set(message, Exchange.MESSAGE_TIMESTAMP, timestamp.getTime());
        }
        if (redelivered) {
            set(message, WabaConstants.REDELIVERED, true);
        }
        InboundNumber number = numbers.apply(event.businessNumber());
        InboundChannel.set(exchange, number);
        set(message, WabaConstants.PHONE_NUMBER, digits(event.businessNumber()));
        if (number != null) {
            set(message, WabaConstants.CHANNEL, number.channelName());
            set(message, WabaConstants.PHONE_NUMBER, number.phoneNumber());
        }
        if (event instanceof MessageEvent inbound) {
            fillMessage(message, inbound);
        } else if (event instanceof StatusEvent status) {
            set(message, WabaConstants.STATUS, status.status());
        }
    }

    private static void fillMessage(Message message, MessageEvent event) {
        set(message, WabaConstants.FROM, event.from());
        set(message, WabaConstants.PROFILE_NAME, event.profileName());
        set(message, WabaConstants.MESSAGE_TYPE, event.type());
        set(message, WabaConstants.TEXT, event.text());
        set(message, WabaConstants.CONTEXT_ID, event.context() == null ? null : event.context().id());
        set(message, WabaConstants.REPLY_ID, replyId(event));
        set(message, WabaConstants.GROUP, event.groupId());
        if (event.content() instanceof FlowReplyContent flow) {
            set(message, WabaConstants.FLOW_RESPONSE, flow.responseJson());
        }
        if (event.content() instanceof MediaContent media) {
            set(message, WabaConstants.INBOUND_MEDIA_TYPE, media.mimeType());
            set(message, WabaConstants.MEDIA_ID, media.downloadable() ? media.id() : null);
        }
    }

    private static String digits(String number) {
        String digits = number == null ? null : ChannelResolver.digits(number);
        return digits == null ? number : digits;
    }

    private static String replyId(MessageEvent event) {
        if (event.content() instanceof ButtonReplyContent reply) {
            return reply.id();
        }
        if (event.content() instanceof ListReplyContent reply) {
            return reply.id();
        }
        return event.content() instanceof ButtonContent button ? button.payload() : null;
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
