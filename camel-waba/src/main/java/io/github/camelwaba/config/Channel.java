package io.github.camelwaba.config;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A number that is ready to be used: its options resolved and checked. The key never shows in {@link #toString()}.
 *
 * @param name           the channel's name; null for the number that the component or the endpoint has without a name
 * @param hosting        where 360dialog hosts it
 * @param baseUrl        the address of the API, without a trailing slash
 * @param apiKey         the key, sent as <code>D360-API-KEY</code>
 * @param previousApiKey the key before, or null
 * @param phoneNumber    the digits of the number that the key must belong to, or null when that is not checked
 */
public record Channel(String name, Hosting hosting, URI baseUrl, String apiKey, String previousApiKey, String phoneNumber)
        implements
            InboundNumber {

    public Channel {
        Objects.requireNonNull(hosting, "hosting");
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(apiKey, "apiKey");
    }

    /** Whether both speak for the same WhatsApp number: the same key at the same address, or the same phone number. */
    @Override
    public boolean isSameNumberAs(Channel other) {
        return id().equals(other.id()) || phoneNumber != null && phoneNumber.equals(other.phoneNumber());
    }

    /** What tells numbers apart within a component: the key at its address. Never to be printed. */
    public Id id() {
        return new Id(baseUrl, apiKey);
    }

    /**
     * A number that no channel is configured for, so that nothing can be sent through it: what came in on it must not be
     * answered through this one.
     */
    public Channel ofAnotherNumber(String digits) {
        return new Channel("unknown", hosting, baseUrl, "", null, digits);
    }

    /** Whether something can be sent through it. */
    public boolean isUsable() {
        return !apiKey.isEmpty();
    }

    @Override
    public String channelName() {
        return isUsable() ? name : null;
    }

    @Override
    public List<String> keyDigests() {
        if (!isUsable()) {
            return List.of();
        }
        // the new key and the old one: nodes are not all given the new one at once
        return Stream.of(apiKey, previousApiKey == null ? apiKey : previousApiKey).distinct().map(KeyDigest::of).toList();
    }

    /** How logs and exceptions name the channel. */
    @Override
    public String label() {
        return name == null ? "the default number" : "channel '" + name + "'";
    }

    @Override
    public String toString() {
        return "Channel[" + (name == null ? "default" : name) + ", " + hosting.word() + "]";
    }

    /** The identity of a number. */
    public record Id(URI baseUrl, String apiKey) {

        @Override
        public String toString() {
            return "Channel.Id";
        }
    }
}
