package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills the header of a template: a text, or one media file (Meta, Messages reference: template components).
 */
public final class TemplateHeader extends TemplatePart {

    /** Meta, Messages reference: template parameter, text of a header, at most 60 characters. */
    public static final int MAX_TEXT = 60;

    private TemplateHeader(ObjectNode json) {
        super(json);
    }

    /**
     * @param  text                    what fills the variable in the header
     * @return                         a header of text
     * @throws InvalidMessageException if the text is empty or white space only, or longer than {@link #MAX_TEXT} characters
     */
    public static TemplateHeader text(String text) {
        return new TemplateHeader(TemplateParameter.textJson(text, MAX_TEXT));
    }

    /**
     * @param  image                   a JPEG or PNG file
     * @return                         a header with this image
     * @throws InvalidMessageException if the file is missing
     */
    public static TemplateHeader image(MediaReference image) {
        return media("image", image, null);
    }

    /**
     * @param  video                   an MP4 or 3GPP file
     * @return                         a header with this video
     * @throws InvalidMessageException if the file is missing
     */
    public static TemplateHeader video(MediaReference video) {
        return media("video", video, null);
    }

    /**
     * @param  document                a PDF file
     * @param  filename                the name the recipient sees
     * @return                         a header with this document
     * @throws InvalidMessageException if the file or its name is missing
     */
    public static TemplateHeader document(MediaReference document, String filename) {
        return media("document", document,
                Checks.present("template.components.parameters.document.filename", filename, "give it a name such as a.pdf"));
    }

    private static TemplateHeader media(String type, MediaReference media, String filename) {
        if (media == null) {
            throw new InvalidMessageException("template.components.parameters." + type,
                    "must not be empty: give the id or the link of a file");
        }
        ObjectNode file = media.toJson();
        if (filename != null) {
            file.put("filename", filename);
        }
        return new TemplateHeader(WabaJson.object().put("type", type).set(type, file));
    }
}
