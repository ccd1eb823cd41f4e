package io.github.camelwaba.model.message;

import java.util.Set;

/**
 * An audio file of at most 16 MB: AAC, AMR, MP3, MP4, or OGG with Opus in mono (Meta, Messages reference: media object; Cloud
 * API: Media, supported types). It has no caption.
 */
public final class AudioMessage extends MediaMessage<AudioMessage> {

    private AudioMessage(MessageState state) {
        super(MessageKind.AUDIO, state);
    }

    /**
     * @param  audio                   the file
     * @return                         the message
     * @throws InvalidMessageException if the file is missing
     */
    public static AudioMessage of(MediaReference audio) {
        return new AudioMessage(state(MessageKind.AUDIO, audio));
    }

    /**
     * @param  audio                   the file, OGG with Opus
     * @return                         the message, played as if it was spoken into a phone; Cloud only
     * @throws InvalidMessageException if the file is missing
     */
    public static AudioMessage voice(MediaReference audio) {
        return new AudioMessage(state(MessageKind.AUDIO, audio).with(body -> body.put("voice", true))
                .and(Set.of(MessageFeature.VOICE)));
    }

    @Override
    AudioMessage copy(MessageState changed) {
        return new AudioMessage(changed);
    }
}
