package io.github.camelwaba.producer;

import io.github.camelwaba.api.MediaFile;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaOperation;

import org.apache.camel.Exchange;

/**
 * <code>waba:profile</code>: reads and changes what customers see of the business. The answer becomes the body.
 */
public final class ProfileOperation implements ProducerOperation {

    private final WabaClient client;
    private final ChannelSelector channels;
    private final WabaAction action;
    private final long maxMediaSize;

    public ProfileOperation(WabaClient client, ChannelSelector channels, WabaAction action, long maxMediaSize) {
        this.client = client;
        this.channels = channels;
        this.action = action;
        this.maxMediaSize = maxMediaSize;
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        switch (action) {
            case GET -> exchange.getMessage().setBody(client.getProfile(channel));
            case GET_ABOUT -> exchange.getMessage().setBody(client.getAbout(channel));
            case GET_PHOTO -> Downloads.into(exchange, client.openPhoto(channel, maxMediaSize));
            case UPDATE -> exchange.getMessage().setBody(new JsonResult(
                    client.updateProfile(channel, JsonBodies.object(exchange, "The body is to be a profile"))));
            case UPDATE_ABOUT -> exchange.getMessage().setBody(new JsonResult(client.updateAbout(channel, about(exchange))));
            case UPDATE_PHOTO -> updatePhoto(exchange, channel);
            case DELETE_PHOTO -> exchange.getMessage().setBody(new JsonResult(client.deletePhoto(channel)));
            default -> throw action.notOf(WabaOperation.PROFILE);
        }
    }

    private void updatePhoto(Exchange exchange, Channel channel) {
        try (MediaFile photo = MediaBodies.open(exchange, maxMediaSize)) {
            exchange.getMessage().setBody(new JsonResult(client.updatePhoto(channel, photo)));
        }
    }

    private static String about(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof CharSequence text && !text.toString().isBlank()) {
            return text.toString();
        }
        throw new WabaRequestException("The body is no text. Set it to the text under the name of the business");
    }
}
