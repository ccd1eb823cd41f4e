package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * What Cloud knows about a media file (360dialog: Upload, retrieve or delete media; Meta, Cloud API: Media). The address names
 * a host that must not get the key: it is fetched from 360dialog, with the path and the query as they are here.
 *
 * @param id       the file's id, or null
 * @param url      where it lies for five minutes, or null
 * @param mimeType the media type, or null
 * @param sha256   the digest of the bytes, as the answer writes it, or null
 * @param fileSize how many bytes, or null
 * @param json     the whole answer
 */
public record MediaInfo(String id, String url, String mimeType, String sha256, Long fileSize, JsonNode json)
        implements
            JsonBacked {

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static MediaInfo read(JsonNode json) {
        return new MediaInfo(
                Nodes.idOrNumber(json, "id"),
                Nodes.id(json, "url"),
                Nodes.id(json, "mime_type"),
                Nodes.id(json, "sha256"),
                Nodes.whole(json, "file_size"),
                json);
    }

    @Override
    public String toString() {
        return "MediaInfo[id=" + SafeText.id(id) + ", fileSize=" + fileSize + "]";
    }
}
