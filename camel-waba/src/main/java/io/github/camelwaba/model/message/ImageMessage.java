package io.github.camelwaba.model.message;

/**
 * An image, JPEG or PNG, of at most 5 MB (Meta, Messages reference: media object; Cloud API: Media, supported types).
 */
public final class ImageMessage extends MediaMessage<ImageMessage> {

    private ImageMessage(MessageState state) {
        super(MessageKind.IMAGE, state);
    }

    /**
     * @param  image                   the file
     * @return                         the message
     * @throws InvalidMessageException if the file is missing
     */
    public static ImageMessage of(MediaReference image) {
        return new ImageMessage(state(MessageKind.IMAGE, image));
    }

    /**
     * @param  caption                 the words below it
     * @return                         the message with them
     * @throws InvalidMessageException if the caption is empty or longer than {@link #MAX_CAPTION} characters
     */
    public ImageMessage caption(String caption) {
        return captioned(caption);
    }

    @Override
    ImageMessage copy(MessageState changed) {
        return new ImageMessage(changed);
    }
}
