package io.github.camelwaba.model.content;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * Where a sticker comes from (Meta, On-Premises reference: Webhooks, inbound sticker).
 *
 * @param packId           the id of its pack, or null
 * @param packName         the name of its pack, or null
 * @param packPublisher    who published the pack, or null
 * @param emojis           the emojis it stands for
 * @param firstParty       whether the pack is WhatsApp's own, or null if not said
 * @param iosAppStoreLink  the app it belongs to, or null
 * @param androidStoreLink the app it belongs to, or null
 */
public record StickerMetadata(String packId, String packName, String packPublisher, List<String> emojis, Boolean firstParty,
        String iosAppStoreLink, String androidStoreLink) {

    public StickerMetadata {
        emojis = List.copyOf(emojis);
    }

    static StickerMetadata read(JsonNode metadata) {
        if (metadata == null) {
            return null;
        }
        return new StickerMetadata(
                Nodes.id(metadata, "sticker-pack-id"),
                Nodes.text(metadata, "sticker-pack-name"),
                Nodes.text(metadata, "sticker-pack-publisher"),
                Nodes.texts(metadata, "emojis"),
                Nodes.bool(metadata, "is-first-party-sticker"),
                Nodes.text(metadata, "ios-app-store-link"),
                Nodes.text(metadata, "android-app-store-link"));
    }

    @Override
    public String toString() {
        return "StickerMetadata[packId=" + SafeText.id(packId) + "]";
    }
}
