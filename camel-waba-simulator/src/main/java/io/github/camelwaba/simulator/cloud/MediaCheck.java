package io.github.camelwaba.simulator.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.NumberState;

/** Checks files of messages, which come by id or by link, and of uploads (Meta: supported media types). */
final class MediaCheck {
    private static final int MAX_CAPTION = 1024;
    private static final long MIB = 1L << 20;
    private static final Map<String, Long> MAX_BYTES = Map.of(
            "image", 5 * MIB, "audio", 16 * MIB, "video", 16 * MIB, "gif", 16 * MIB, "document", 100 * MIB, "sticker",
            500 * 1024L);
    private static final Map<String, Set<String>> TYPES = Map.of(
            "image", Set.of("image/jpeg", "image/png"),
            "audio", Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
            "video", Set.of("video/mp4", "video/3gpp"), "gif", Set.of("video/mp4"), "sticker", Set.of("image/webp"),
            "document", Set.of("text/plain", "application/pdf", "application/msword", "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation"));

    private MediaCheck() {
    }

    /** The content of a media message. */
    static void message(NumberState number, String type, Fields media) {
        switch (type) {
            case "document" -> media.only("id", "link", "caption", "filename");
            case "image", "video" -> media.only("id", "link", "caption");
            case "audio" -> media.only("id", "link", "voice");
            default -> media.only("id", "link");
        }
        media.optionalText("caption", MAX_CAPTION);
        media.optionalFlag("voice");
        source(number, type, media);
    }

    /** The file in a header, which has no caption. */
    static void header(NumberState number, String type, Fields media) {
        if (type.equals("document")) {
            media.only("id", "link", "filename");
        } else {
            media.only("id", "link");
        }
        source(number, type, media);
    }

    /** Whether a file may be stored at all; its type decides how large it may be. */
    static void upload(String mimeType, int bytes) {
        String plain = plain(mimeType);
        String type = TYPES.entrySet().stream().filter(each -> each.getValue().contains(plain)).map(Map.Entry::getKey)
                .findFirst().orElseThrow(() -> CloudError.MEDIA_UPLOAD.because("Unsupported media type " + plain));
        if (bytes > MAX_BYTES.get(type)) {
            throw CloudError.MEDIA_UPLOAD.because("File is larger than " + MAX_BYTES.get(type) + " bytes");
        }
    }

    private static void source(NumberState number, String type, Fields media) {
        media.optionalText("filename", 240);
        if (media.has("id") && media.has("link")) {
            throw media.invalid("link", "must not come with 'id'");
        }
        if (media.has("link")) {
            if (!media.text("link", 2048).matches("https?://[^\\s/]+.*")) {
                throw media.invalid("link", "must be an http or https URL");
            }
        } else if (media.has("id")) {
            stored(number, type, media);
        } else {
            throw CloudError.MISSING.because("One of the parameters 'id' and 'link' is mandatory for type '" + type + "'");
        }
    }

    private static void stored(NumberState number, String type, Fields fields) {
        Optional<Media> media = number.media().find(fields.text("id", 200));
        if (media.isEmpty()) {
            throw CloudError.INVALID_PARAMETER.saying(
                    "Param " + type + "['id'] is not a valid whatsapp business account media attachment ID");
        }
        String mimeType = plain(media.get().mimeType());
        if (!TYPES.get(type).contains(mimeType)) {
            throw CloudError.MEDIA_UPLOAD.because("A file of type " + mimeType + " cannot be sent as " + type);
        }
        if (fields.optionalFlag("voice").orElse(false) && !mimeType.equals("audio/ogg")) {
            throw CloudError.MEDIA_UPLOAD.because("A voice message must be audio/ogg with the opus codec");
        }
        if (media.get().content().length > MAX_BYTES.get(type)) {
            throw CloudError.MEDIA_UPLOAD.because("File is larger than " + MAX_BYTES.get(type) + " bytes");
        }
    }

    private static String plain(String mimeType) {
        return mimeType.replaceAll("\\s*;.*", "");
    }
}
