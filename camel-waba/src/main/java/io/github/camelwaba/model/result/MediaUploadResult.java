package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * The answer to the upload of a media file (360dialog: Upload, retrieve or delete media; Meta, On-Premises reference: Media).
 *
 * @param id   what the file is sent by, or null if the answer has none
 * @param json the whole answer
 */
public record MediaUploadResult(String id, JsonNode json) implements JsonBacked {

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static MediaUploadResult read(JsonNode json) {
        String id = Nodes.idOrNumber(json, "id");
        // On-Premise has a list of one
        return new MediaUploadResult(id != null ? id : Nodes.idOrNumber(Nodes.first(json, "media"), "id"), json);
    }

    @Override
    public String toString() {
        return "MediaUploadResult[id=" + SafeText.id(id) + "]";
    }
}
