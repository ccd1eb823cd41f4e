package io.github.camelwaba.config;

import org.apache.camel.Exchange;

/**
 * Remembers on an exchange which number its event came in on, so that a reply cannot leave through another one unnoticed.
 */
public final class InboundChannel {

    private static final String PROPERTY = "CamelWabaInboundChannel";

    private InboundChannel() {
    }

    /**
     * @param number null when the webhook has no key, so that its number is not known
     */
    public static void set(Exchange exchange, InboundNumber number) {
        exchange.setProperty(PROPERTY, number);
    }

    /** The number that the event came in on; null when it is not known, or the exchange is no event. */
    public static InboundNumber get(Exchange exchange) {
        return exchange.getProperty(PROPERTY, InboundNumber.class);
    }
}
