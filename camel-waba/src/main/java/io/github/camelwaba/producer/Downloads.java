package io.github.camelwaba.producer;

import io.github.camelwaba.api.MediaStream;

import org.apache.camel.Exchange;

/**
 * Puts a download into an exchange: as a stream, so that it does not pass through memory.
 */
final class Downloads {

    private Downloads() {
    }

    static void into(Exchange exchange, MediaStream stream) {
        exchange.getMessage().setBody(stream.content());
        if (stream.mediaType() != null) {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, stream.mediaType());
        }
        exchange.getExchangeExtension().addOnCompletion(new CloseOnCompletion(stream));
    }
}
