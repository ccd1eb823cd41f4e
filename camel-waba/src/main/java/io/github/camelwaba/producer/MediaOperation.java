package io.github.camelwaba.producer;

import io.github.camelwaba.api.MediaFile;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.config.WabaOperation;
import io.github.camelwaba.model.result.MediaUploadResult;

import org.apache.camel.Exchange;

/**
 * <code>waba:media</code>: uploads the body, downloads the file of the header CamelWabaMediaId into the body, or deletes it.
 */
public final class MediaOperation implements ProducerOperation {

    private final WabaClient client;
    private final ChannelSelector channels;
    private final WabaAction action;
    private final long maxMediaSize;

    public MediaOperation(WabaClient client, ChannelSelector channels, WabaAction action, long maxMediaSize) {
        this.client = client;
        this.channels = channels;
        this.action = action;
        this.maxMediaSize = maxMediaSize;
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        switch (action) {
            case UPLOAD -> upload(exchange, channel);
            case DOWNLOAD -> Downloads.into(exchange, client.openMedia(channel, mediaId(exchange), maxMediaSize));
            case DELETE_MEDIA -> client.deleteMedia(channel, mediaId(exchange));
            default -> throw action.notOf(WabaOperation.MEDIA);
        }
    }

    private void upload(Exchange exchange, Channel channel) {
        try (MediaFile file = MediaBodies.open(exchange, maxMediaSize)) {
            MediaUploadResult result = client.uploadMedia(channel, file);
            exchange.getMessage().setHeader(WabaConstants.MEDIA_ID, result.id());
            exchange.getMessage().setBody(result);
        }
    }

    private static String mediaId(Exchange exchange) {
        String id = exchange.getMessage().getHeader(WabaConstants.MEDIA_ID, String.class);
        if (id == null || id.isBlank()) {
            throw new WabaRequestException(
                    "waba:media has no file. Set the header " + WabaConstants.MEDIA_ID + " to the id of the file");
        }
        return id;
    }
}
