package io.github.camelwaba.model.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * An image, a video, an audio file, a voice note, a document or a sticker. The bytes are fetched by the id; an address in the
 * payload is information only and is never opened as given.
 *
 * @param type     {@code image}, {@code video}, {@code audio}, {@code voice}, {@code document} or {@code sticker}
 * @param id       what the media file is downloaded by, or null
 * @param mimeType the media type, or null
 * @param sha256   the digest of the bytes as the API writes it (On-Premise in hex, Cloud in Base64), or null
 * @param caption  the words below it, or null
 * @param filename the name of a document, or null
 * @param link     the address the payload names, or null
 * @param status   {@code undownloaded} where WhatsApp's client could not fetch the file, else null
 * @param voice    whether it was spoken into the phone
 * @param animated whether a sticker moves
 * @param sticker  where a sticker comes from, or null
 */
public record MediaContent(String type, String id, String mimeType, String sha256, String caption, String filename,
        String link, String status, boolean voice, boolean animated, StickerMetadata sticker) implements MessageContent {

    private static final String UNDOWNLOADED = "undownloaded";

    static MediaContent read(String type, JsonNode media) {
        if (media == null) {
            return null;
        }
        return new MediaContent(
                type,
                Nodes.id(media, "id"),
                Nodes.text(media, "mime_type"),
                Nodes.text(media, "sha256"),
                Nodes.text(media, "caption"),
                Nodes.text(media, "filename"),
                Nodes.firstId(media, "link", "url"),
                Nodes.text(media, "status"),
                // On-Premise has a type of its own for voice notes, Cloud a mark on the audio
                "voice".equals(type) || Nodes.isTrue(media, "voice"),
                Nodes.isTrue(media, "animated"),
                StickerMetadata.read(Nodes.object(media, "metadata")));
    }

    /**
     * @return whether there is something to download: an id, and no word that the file never arrived
     */
    public boolean downloadable() {
        return id != null && !UNDOWNLOADED.equals(status);
    }

    @Override
    public String text() {
        return caption;
    }

    @Override
    public String toString() {
        return "MediaContent[type=" + SafeText.word(type) + ", id=" + SafeText.id(id) + "]";
    }
}
