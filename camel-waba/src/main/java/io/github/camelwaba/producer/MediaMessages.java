package io.github.camelwaba.producer;

import java.util.Locale;

import io.github.camelwaba.api.MediaFile;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.message.AudioMessage;
import io.github.camelwaba.model.message.DocumentMessage;
import io.github.camelwaba.model.message.ImageMessage;
import io.github.camelwaba.model.message.MediaReference;
import io.github.camelwaba.model.message.StickerMessage;
import io.github.camelwaba.model.message.VideoMessage;
import io.github.camelwaba.model.message.WabaMessage;

import org.apache.camel.Exchange;

/**
 * The message that fits an uploaded file: by its media type an image, a sticker, a video, an audio file, and a document
 * otherwise, also for images and videos of types that WhatsApp does not show as such (Meta, Messages reference: supported
 * media types).
 */
final class MediaMessages {

    private MediaMessages() {
    }

    static WabaMessage of(Exchange exchange, MediaFile file, String mediaId) {
        MediaReference media = MediaReference.id(mediaId);
        String caption = exchange.getMessage().getHeader(WabaConstants.CAPTION, String.class);
        String type = file.mediaType().toLowerCase(Locale.ROOT);
        if (type.startsWith("image/webp")) {
            return withoutCaption(caption, StickerMessage.of(media));
        }
        if (type.startsWith("audio/")) {
            return withoutCaption(caption, AudioMessage.of(media));
        }
        if (type.startsWith("image/jpeg") || type.startsWith("image/png")) {
            ImageMessage image = ImageMessage.of(media);
            return caption == null ? image : image.caption(caption);
        }
        if (type.startsWith("video/mp4") || type.startsWith("video/3gpp")) {
            VideoMessage video = VideoMessage.of(media);
            return caption == null ? video : video.caption(caption);
        }
        DocumentMessage document = DocumentMessage.of(media);
        document = file.filename() == null ? document : document.filename(file.filename());
        return caption == null ? document : document.caption(caption);
    }

    private static WabaMessage withoutCaption(String caption, WabaMessage message) {
        if (caption != null) {
            throw new WabaRequestException("A message of type " + message.type() + " has no caption. Leave out the header "
                    + WabaConstants.CAPTION + ", or send a text beside it");
        }
        return message;
    }
}
