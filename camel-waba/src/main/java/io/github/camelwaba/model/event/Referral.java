package io.github.camelwaba.model.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The advertisement or post with the button that led the sender into the chat (Meta, On-Premises reference: Webhooks, the
 * referral object).
 *
 * @param headline   its headline, or null
 * @param body       its text, or null
 * @param sourceType {@code ad} or {@code post}, or null
 * @param sourceId   its id, or null
 * @param sourceUrl  its address, or null
 * @param mediaType  {@code image} or {@code video}, or null
 * @param mediaId    the id of its picture or film, or null; On-Premise only
 * @param mediaUrl   the address of its picture or film, or null
 * @param clickId    the id of the click, or null; Cloud only
 */
public record Referral(String headline, String body, String sourceType, String sourceId, String sourceUrl, String mediaType,
        String mediaId, String mediaUrl, String clickId) {

    static Referral read(JsonNode referral) {
        if (referral == null) {
            return null;
        }
        String mediaType = mediaType(referral);
        JsonNode media = mediaType == null ? null : Nodes.object(referral, mediaType);
        String mediaUrl = Nodes.firstId(media, "link", "url");
        return new Referral(
                Nodes.text(referral, "headline"),
                Nodes.text(referral, "body"),
                Nodes.text(referral, "source_type"),
                Nodes.id(referral, "source_id"),
                Nodes.id(referral, "source_url"),
                mediaType,
                Nodes.id(media, "id"),
                mediaUrl != null ? mediaUrl : Nodes.firstId(referral, "image_url", "video_url"),
                Nodes.id(referral, "ctwa_clid"));
    }

    /** Cloud names the type; On-Premise has an object called by it. */
    private static String mediaType(JsonNode referral) {
        String named = Nodes.id(referral, "media_type");
        if (named != null) {
            return named;
        }
        if (Nodes.object(referral, "image") != null) {
            return "image";
        }
        return Nodes.object(referral, "video") != null ? "video" : null;
    }

    @Override
    public String toString() {
        return "Referral[sourceType=" + SafeText.word(sourceType) + "]";
    }
}
