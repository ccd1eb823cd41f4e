package io.github.camelwaba.model.message;

/**
 * A sticker, WebP of 512 by 512 pixels: still of at most 100 KB, on Cloud also animated of at most 500 KB (Meta, Messages
 * reference: media object; Cloud API: Media, supported types). It has no caption.
 */
public final class StickerMessage extends MediaMessage<StickerMessage> {

    private StickerMessage(MessageState state) {
        super(MessageKind.STICKER, state);
    }

    /**
     * @param  sticker                 the file
     * @return                         the message
     * @throws InvalidMessageException if the file is missing
     */
    public static StickerMessage of(MediaReference sticker) {
        return new StickerMessage(state(MessageKind.STICKER, sticker));
    }

    @Override
    StickerMessage copy(MessageState changed) {
        return new StickerMessage(changed);
    }
}
