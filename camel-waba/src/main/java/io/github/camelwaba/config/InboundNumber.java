package io.github.camelwaba.config;

import java.util.List;

/**
 * The number that an event came in on, as far as it is known: a channel of this application, or one of the application that
 * served the webhook.
 */
public sealed interface InboundNumber permits Channel, RemoteNumber {

    /**
     * @return the name that routes call it by; null for the number without a name, and for one that has no channel
     */
    String channelName();

    /**
     * @return its digits as configured, or null
     */
    String phoneNumber();

    /**
     * @return what its keys can be recognised by, see {@link KeyDigest}; none when there is no key to send through it; null when
     *         not even that is known
     */
    List<String> keyDigests();

    /**
     * @param  channel what a reply would leave through
     * @return         whether both speak for the same WhatsApp number
     */
    boolean isSameNumberAs(Channel channel);

    /**
     * @return how logs and exceptions name it
     */
    String label();
}
