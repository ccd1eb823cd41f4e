package io.github.camelwaba.model.message;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What stands above the words of an interactive message: a text or one media file (Meta, Messages reference: interactive
 * object, header).
 */
public final class InteractiveHeader extends MessagePart {

    /** Meta, Messages reference: interactive object, header text, at most 60 characters. */
    public static final int MAX_TEXT = 60;

    private InteractiveHeader(ObjectNode json, Set<MessageFeature> features) {
        super(json, features);
    }

    /**
     * @param  text                    the words
     * @return                         a header of text
     * @throws InvalidMessageException if the text is empty or longer than {@link #MAX_TEXT} characters
     */
    public static InteractiveHeader text(String text) {
        Checks.text("interactive.header.text", text, MAX_TEXT, "shorten it, or leave it out");
        return new InteractiveHeader(WabaJson.object().put("type", "text").put("text", text), Set.of());
    }

    /**
     * @param  image                   a JPEG or PNG file
     * @return                         a header with this image
     * @throws InvalidMessageException if the file is missing
     */
    public static InteractiveHeader image(MediaReference image) {
        return media("image", image);
    }

    /**
     * @param  video                   an MP4 or 3GPP file
     * @return                         a header with this video
     * @throws InvalidMessageException if the file is missing
     */
    public static InteractiveHeader video(MediaReference video) {
        return media("video", video);
    }

    /**
     * @param  document                a document
     * @return                         a header with this document
     * @throws InvalidMessageException if the file is missing
     */
    public static InteractiveHeader document(MediaReference document) {
        return media("document", document);
    }

    /**
     * @param  document                a document
     * @param  filename                the name the recipient sees; its extension decides how the document is shown
     * @return                         a header with this document
     * @throws InvalidMessageException if the file or its name is missing
     */
    public static InteractiveHeader document(MediaReference document, String filename) {
        Checks.present("interactive.header.document.filename", filename, "give it a name such as a.pdf, or leave it out");
        ObjectNode json = document(document).toJson();
        ((ObjectNode) json.get("document")).put("filename", filename);
        return new InteractiveHeader(json, document.features());
    }

    boolean isImageOrVideo() {
        String type = toJson().get("type").textValue();
        return type.equals("image") || type.equals("video");
    }

    private static InteractiveHeader media(String type, MediaReference media) {
        Checks.given("interactive.header." + type, media, "give the id or the link of a file");
        return new InteractiveHeader(WabaJson.object().put("type", type).set(type, media.toJson()), media.features());
    }
}
