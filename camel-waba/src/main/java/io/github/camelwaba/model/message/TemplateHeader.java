package io.github.camelwaba.model.message;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills the header of a template: a text, one media file, or a place (Meta, Messages reference: template components).
 */
public final class TemplateHeader extends MessagePart {

    /** Meta, Messages reference: template parameter, text of a header, at most 60 characters. */
    public static final int MAX_TEXT = 60;

    private TemplateHeader(ObjectNode json, Set<MessageFeature> features) {
        super(json, features);
    }

    /**
     * @param  text                    what fills the variable in the header
     * @return                         a header of text
     * @throws InvalidMessageException if the text is empty or white space only, or longer than {@link #MAX_TEXT} characters
     */
    public static TemplateHeader text(String text) {
        return new TemplateHeader(TemplateParameter.textJson(text, MAX_TEXT), Set.of());
    }

    /**
     * @param  name                    the name that the template has for the variable in the header
     * @param  text                    what fills it
     * @return                         a header of text; Cloud only
     * @throws InvalidMessageException if the name is empty, or the text is empty or longer than {@link #MAX_TEXT} characters
     */
    public static TemplateHeader text(String name, String text) {
        ObjectNode json = TemplateParameter.textJson(text, MAX_TEXT).put("parameter_name",
                Checks.present("template.components.parameters.parameter_name", name,
                        "give the name that the template has for it, or leave it out"));
        return new TemplateHeader(json, Set.of(MessageFeature.TEMPLATE_NAMED_PARAMETER));
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

    /**
     * @param  latitude                degrees north, -90 to 90
     * @param  longitude               degrees east, -180 to 180
     * @param  name                    what the place is called
     * @param  address                 where it is, in words
     * @return                         a header with this place; Cloud only
     * @throws InvalidMessageException if there is no such place, or name or address are empty
     */
    public static TemplateHeader location(double latitude, double longitude, String name, String address) {
        String field = "template.components.parameters.location";
        ObjectNode place = Places.json(field, latitude, longitude)
                .put("name", Checks.present(field + ".name", name, "give the place a name"))
                .put("address", Checks.present(field + ".address", address, "give the place an address"));
        return new TemplateHeader(WabaJson.object().put("type", "location").set("location", place),
                Set.of(MessageFeature.TEMPLATE_LOCATION_HEADER));
    }

    boolean isImageOrVideo() {
        String type = toJson().get("type").textValue();
        return type.equals("image") || type.equals("video");
    }

    private static TemplateHeader media(String type, MediaReference media, String filename) {
        Checks.given("template.components.parameters." + type, media, "give the id or the link of a file");
        ObjectNode file = media.toJson();
        if (filename != null) {
            file.put("filename", filename);
        }
        return new TemplateHeader(WabaJson.object().put("type", type).set(type, file), media.features());
    }
}
