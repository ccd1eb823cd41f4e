package io.github.camelwaba.simulator.onpremise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.NumberState;

/** Checks image, audio, video, document and sticker, which come by id or by link (Meta: media messages). */
final class MediaCheck {
    private static final int MAX_CAPTION = 1024;
    private static final int MAX_LINK = 2048;
    private static final long MIB = 1L << 20;
    private static final Map<String, Long> MAX_BYTES = Map.of(
            "image", 5 * MIB, "audio", 16 * MIB, "video", 16 * MIB, "document", 100 * MIB, "sticker", 100 * 1024L);
    private static final Map<String, Set<String>> MEDIA_TYPES = Map.of(
            "image", Set.of("image/jpeg", "image/png"),
            "audio", Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
            "video", Set.of("video/mp4", "video/3gpp"), "sticker", Set.of("image/webp"));

    private MediaCheck() {
    }

    static void check(NumberState number, String type, Fields media) {
        switch (type) {
            case "document" -> media.only("id", "link", "provider", "caption", "filename");
            case "image", "video" -> media.only("id", "link", "provider", "caption");
            default -> media.only("id", "link", "provider");
        }
        media.optionalText("caption", MAX_CAPTION);
        media.optionalText("filename", 240);
        if (media.has("id") && media.has("link")) {
            throw ApiError.NOT_REQUIRED.because("Parameter 'link' is not required with 'id'");
        }
        if (media.has("link")) {
            link(media);
        } else if (media.has("id")) {
            stored(number, type, media);
        } else {
            throw ApiError.MISSING.because("Parameter 'id' or 'link' is mandatory");
        }
    }

    private static void link(Fields media) {
        if (!media.text("link", MAX_LINK).matches("https?://[^\\s/]+.*")) {
            throw media.invalid("link", "must be an http or https URL");
        }
    }

    private static void stored(NumberState number, String type, Fields fields) {
        Optional<Media> media = number.media().find(fields.text("id", 200));
        if (media.isEmpty()) {
            throw ApiError.NOT_FOUND.because("Media id does not exist");
        }
        String mimeType = media.get().mimeType().replaceAll("\\s*;.*", "");
        Set<String> allowed = MEDIA_TYPES.getOrDefault(type, Set.of());
        if (!allowed.isEmpty() && !allowed.contains(mimeType)) {
            throw fields.invalid("id", "is of a media type that '" + type + "' does not allow");
        }
        if (media.get().content().length > MAX_BYTES.get(type)) {
            throw fields.invalid("id", "is larger than '" + type + "' allows");
        }
    }
}
