package io.github.camelwaba.model.message;

/**
 * An image, a video, an audio file, a document or a sticker (Meta, Messages reference: media object).
 *
 * @param <T> the type of the message
 */
public abstract sealed class MediaMessage<T extends MediaMessage<T>> extends QuotingMessage<T>
        permits ImageMessage, VideoMessage, AudioMessage, DocumentMessage, StickerMessage {

    /** Meta, Messages reference: media object, caption, at most 1024 characters. */
    public static final int MAX_CAPTION = 1024;

    MediaMessage(MessageKind kind, MessageState state) {
        super(kind, state);
    }

    static MessageState state(MessageKind kind, MediaReference media) {
        Checks.given(kind.type(), media, "give the id or the link of a file");
        return MessageState.of(media.toJson(), media.features());
    }

    T captioned(String caption) {
        return with(body -> body.put("caption",
                Checks.text(type() + ".caption", caption, MAX_CAPTION, "shorten it, or leave it out")));
    }
}
