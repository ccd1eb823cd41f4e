package io.github.camelwaba.producer;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.ChannelResolver;
import io.github.camelwaba.config.GroupIds;
import io.github.camelwaba.config.InboundChannel;
import io.github.camelwaba.config.InboundNumber;
import io.github.camelwaba.config.RemoteNumber;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.UserId;

import org.apache.camel.Exchange;

/**
 * Finds who a message goes to: the header CamelWabaTo, else the option to, else the group or the sender of the message that
 * the exchange came from.
 */
final class Recipients {

    private final String option;

    /**
     * @param option the option to; null without
     */
    Recipients(String option) {
        this.option = option == null ? null : normalized(option, "The option to");
    }

    /**
     * @param channel the number that the message goes through
     */
    String find(Exchange exchange, Channel channel) {
        String header = header(exchange);
        if (header != null) {
            return header;
        }
        return option != null ? option : sender(exchange, channel);
    }

    /** The header CamelWabaTo; null without. */
    static String header(Exchange exchange) {
        Object value = exchange.getMessage().getHeader(WabaConstants.TO);
        if (value == null) {
            return null;
        }
        return normalized(value.toString(), "The header " + WabaConstants.TO);
    }

    private static String sender(Exchange exchange, Channel channel) {
        Object from = exchange.getMessage().getHeader(WabaConstants.FROM);
        if (from == null || from.toString().isBlank()) {
            throw new WabaRequestException(
                    "The message has no recipient. Set the header " + WabaConstants.TO + " or the option to");
        }
        InboundNumber inbound = InboundChannel.get(exchange);
        if (inbound != null && !inbound.isSameNumberAs(channel)) {
            throw new WabaRequestException(mixUp(inbound, channel));
        }
        Object group = exchange.getMessage().getHeader(WabaConstants.GROUP);
        // ids of groups have no shape of their own
        return group == null || group.toString().isBlank()
                ? normalized(from.toString(), "The header " + WabaConstants.FROM)
                : group.toString();
    }

    private static String mixUp(InboundNumber inbound, Channel outbound) {
        // numbers without a name have the same label
        String where = inbound.label().equals(outbound.label())
                ? "The message came in on another number than the reply would leave through"
                : "The message came in on " + inbound.label() + ", but the reply would leave through " + outbound.label();
        String remedy = inbound instanceof RemoteNumber
                ? ". Give this node that number too, as a channel or by its key, or name the recipient in the header "
                : ". Leave out the channel or key that differs, or name the recipient in the header ";
        return where + remedy + WabaConstants.TO;
    }

    static String normalized(String text, String where) {
        if (text.isBlank()) {
            throw new WabaRequestException(where + " is empty. Set it to a phone number with country code");
        }
        String digits = ChannelResolver.digits(text);
        if (digits != null) {
            return digits;
        }
        String id = text.trim();
        // anything else would be taken for a group: a name in the wrong header must not be
        if (!UserId.isUserId(id) && !GroupIds.isGroup(id)) {
            throw new WabaRequestException(where + " is not a phone number. Set it to one with country code, digits only");
        }
        return id;
    }
}
