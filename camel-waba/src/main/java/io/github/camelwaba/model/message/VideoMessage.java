package io.github.camelwaba.model.message;

/**
 * A video, MP4 or 3GPP, H.264 with AAC, of at most 16 MB (Meta, Messages reference: media object; Cloud API: Media, supported
 * types).
 */
public final class VideoMessage extends MediaMessage<VideoMessage> {

    private VideoMessage(MessageState state) {
        super(MessageKind.VIDEO, state);
    }

    /**
     * @param  video                   the file
     * @return                         the message
     * @throws InvalidMessageException if the file is missing
     */
    public static VideoMessage of(MediaReference video) {
        return new VideoMessage(state(MessageKind.VIDEO, video));
    }

    /**
     * @param  caption                 the words below it
     * @return                         the message with them
     * @throws InvalidMessageException if the caption is empty or longer than {@link #MAX_CAPTION} characters
     */
    public VideoMessage caption(String caption) {
        return captioned(caption);
    }

    @Override
    VideoMessage copy(MessageState changed) {
        return new VideoMessage(changed);
    }
}
