package io.github.camelwaba;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.ChannelResolver;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.producer.ChannelSelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.apache.camel.Exchange;

/**
 * Which number an endpoint uses: its own channel or key, else the channel that the header names, else the component's
 * default.
 */
final class EndpointChannels implements ChannelSelector {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointChannels.class);

    private final WabaComponent component;
    private final WabaConfiguration options;
    private final ExplicitNumber explicit;
    private volatile Channel own;

    EndpointChannels(WabaComponent component, WabaConfiguration options, ExplicitNumber explicit) {
        this.component = component;
        this.options = options;
        this.explicit = explicit;
    }

    /**
     * Resolves the number that does not depend on an exchange.
     *
     * @return                          null when there is none, but channels that a header may name
     * @throws IllegalArgumentException if an option is wrong, or there is no number at all
     */
    Channel init() {
        if (initOptional() == null && all().isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no API key. Set the option apiKey to the D360-API-KEY of the number, or channel to one of the component's channels");
        }
        return own;
    }

    /** The same where a number is not needed; null when there is none. */
    Channel initOptional() {
        own = resolveOwn();
        return own;
    }

    /** The number that does not depend on an exchange; null when there is none. */
    Channel resolveOwn() {
        if (explicit == ExplicitNumber.NONE && options.getApiKey() != null && options.getChannel() != null) {
            throw new IllegalArgumentException(
                    "The component's options channel and apiKey are both set. Leave one out: each alone picks the default number");
        }
        if (options.getChannel() != null) {
            return ofPhoneNumber(named(options.getChannel()));
        }
        // checked also where nothing needs it yet
        Hosting.of(options.getHosting());
        return options.getApiKey() == null ? null : seen(ChannelResolver.resolve(null, options.defaultChannel(), options));
    }

    /** The numbers that the endpoint may use: its own alone when its URI says so, else the default one and all channels. */
    List<Channel> usable() {
        List<Channel> usable = new ArrayList<>();
        if (own != null) {
            usable.add(own);
        }
        if (explicit == ExplicitNumber.NONE) {
            all().forEach((name, channel) -> {
                if (own == null || !name.equals(own.name())) {
                    try {
                        usable.add(ChannelResolver.resolve(name, channel, options));
                    } catch (IllegalArgumentException e) {
                        LOG.warn("There is no health check of channel '{}': {}", name, e.getMessage());
                    }
                }
            });
        }
        return usable;
    }

    @Override
    public Channel select(Exchange exchange) {
        Object header = exchange.getMessage().getHeader(WabaConstants.CHANNEL);
        if (explicit != ExplicitNumber.NONE || header == null || header.toString().isBlank()) {
            if (own == null) {
                throw new WabaRequestException(
                        "There is no number to use. Set the header " + WabaConstants.CHANNEL
                                + ", or the option channel or apiKey");
            }
            return own;
        }
        try {
            return named(header.toString());
        } catch (IllegalArgumentException e) {
            throw new WabaRequestException(e.getMessage(), e);
        }
    }

    /**
     * The number that an event came in on: that of the webhook, unless the payload names another one. One webhook can serve
     * all numbers of an account (360dialog, webhook of the WhatsApp Business account); the channel with that phoneNumber is
     * then the one to answer through.
     *
     * @param  businessNumber what the payload says; null when it says nothing
     * @return                null when the webhook has no key, and no channel fits
     */
    Channel inbound(String businessNumber) {
        String digits = businessNumber == null ? null : ChannelResolver.digits(businessNumber);
        if (digits == null || own != null && (own.phoneNumber() == null || own.phoneNumber().equals(digits))) {
            return own;
        }
        for (Map.Entry<String, WabaChannel> entry : all().entrySet()) {
            String phoneNumber = entry.getValue().getPhoneNumber();
            if (phoneNumber != null && digits.equals(ChannelResolver.digits(phoneNumber))) {
                return named(entry.getKey());
            }
        }
        return own == null ? null : own.ofAnotherNumber(digits);
    }

    // the option phoneNumber stands beside the option channel: not to check it would be to ignore it
    private Channel ofPhoneNumber(Channel channel) {
        if (options.getPhoneNumber() == null) {
            return channel;
        }
        WabaChannel expected = options.defaultChannel();
        expected.setApiKey(channel.apiKey());
        String phoneNumber = ChannelResolver.resolve(null, expected, options).phoneNumber();
        if (phoneNumber == null) {
            return channel;
        }
        if (channel.phoneNumber() != null && !channel.phoneNumber().equals(phoneNumber)) {
            throw new IllegalArgumentException(
                    "The option phoneNumber and that of " + channel.label() + " differ. Leave one of them out");
        }
        return new Channel(
                channel.name(), channel.hosting(), channel.baseUrl(), channel.apiKey(), channel.previousApiKey(), phoneNumber);
    }

    /** The public address of the webhook: the endpoint's, else that of its channel; null for none. */
    String callbackUrl() {
        if (options.getCallbackUrl() != null || options.getChannel() == null) {
            return options.getCallbackUrl();
        }
        return configured(options.getChannel()).getCallbackUrl();
    }

    private Channel named(String name) {
        return seen(ChannelResolver.resolve(name, configured(name), options));
    }

    private WabaChannel configured(String name) {
        WabaChannel channel = component.getChannels().get(name);
        if (channel == null) {
            channel = component.getCamelContext().getRegistry().lookupByNameAndType(name, WabaChannel.class);
        }
        if (channel == null) {
            throw new IllegalArgumentException(
                    "There is no channel '" + SafeText.name(name) + "'. Add it to the component's channels, or use one of "
                            + new TreeSet<>(component.getChannels().keySet()));
        }
        return channel;
    }

    private Channel seen(Channel channel) {
        component.hostingNotice().look(channel);
        return channel;
    }

    private Map<String, WabaChannel> all() {
        Map<String, WabaChannel> all = new HashMap<>(
                component.getCamelContext().getRegistry().findByTypeWithName(WabaChannel.class));
        all.putAll(component.getChannels());
        return all;
    }

    String serviceUrl() {
        Channel channel = resolveOwn();
        return channel == null ? null : channel.baseUrl().toString();
    }
}
