package io.github.camelwaba.model.message;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills the header of a template: a text, one media file, a place, or a product (Meta, Messages reference: template components).
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
     * @param  gif                     an MP4 file of at most 3.5 MB that plays in a loop; a larger one is shown as a video
     * @return                         a header with this animation; Cloud only, in templates for marketing
     * @throws InvalidMessageException if the file is missing
     */
    public static TemplateHeader gif(MediaReference gif) {
        return media("gif", gif, null, MessageFeature.TEMPLATE_GIF_HEADER);
    }

    /**
     * @param  document                a PDF file; the recipient sees a name that WhatsApp chooses
     * @return                         a header with this document
     * @throws InvalidMessageException if the file is missing
     */
    public static TemplateHeader document(MediaReference document) {
        return media("document", document, null);
    }

    /**
     * @param  document                a PDF file
     * @param  filename                the name the recipient sees
     * @return                         a header with this document
     * @throws InvalidMessageException if the file or its name is missing
     */
    public static TemplateHeader document(MediaReference document, String filename) {
        return media("document", document,
                Checks.present("template.components.parameters.document.filename", filename,
                        "give it a name such as a.pdf, or leave it out"));
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

    /**
     * @param  catalogId               the catalog that the account is linked to
     * @param  productRetailerId       the product, by its id in the catalog
     * @return                         a header with the product's picture; Cloud only
     * @throws InvalidMessageException if one of the ids is empty
     */
    public static TemplateHeader product(String catalogId, String productRetailerId) {
        String field = "template.components.parameters.product.";
        ObjectNode product = WabaJson.object()
                .put("product_retailer_id",
                        Checks.present(field + "product_retailer_id", productRetailerId,
                                "give the product's id in the catalog"))
                .put("catalog_id", Checks.present(field + "catalog_id", catalogId, "give the id of the catalog"));
        return new TemplateHeader(WabaJson.object().put("type", "product").set("product", product),
                Set.of(MessageFeature.TEMPLATE_PRODUCT_HEADER));
    }

    /** What it is, by the word of the API, such as {@code image}. */
    String kind() {
        return toJson().get("type").textValue();
    }

    private static TemplateHeader media(String type, MediaReference media, String filename, MessageFeature... features) {
        Checks.given("template.components.parameters." + type, media, "give the id or the link of a file");
        ObjectNode file = media.toJson();
        if (filename != null) {
            file.put("filename", filename);
        }
        Set<MessageFeature> all = new HashSet<>(media.features());
        all.addAll(Set.of(features));
        return new TemplateHeader(WabaJson.object().put("type", type).set(type, file), all);
    }
}
