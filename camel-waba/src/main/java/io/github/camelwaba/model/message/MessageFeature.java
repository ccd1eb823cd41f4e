package io.github.camelwaba.model.message;

/**
 * What a message can have beside its kind, and not every hosting understands (Meta, Messages reference; each hosting's dialect
 * says which it has). A later version can add features.
 */
public enum MessageFeature {

    /** It answers another message. */
    REPLY("a reply to a message"),
    /** It has data that comes back with its statuses. */
    CALLBACK_DATA("callback data"),
    /** It names a media file by the id of its upload. */
    MEDIA_ID("a media file by its id"),
    /** It is played as a voice message. */
    VOICE("a voice message"),
    /** Its template has variables with names. */
    TEMPLATE_NAMED_PARAMETER("a named parameter of a template"),
    /** Its template has a place in the header. */
    TEMPLATE_LOCATION_HEADER("a location in the header of a template"),
    /** Its template has a GIF in the header. */
    TEMPLATE_GIF_HEADER("a gif in the header of a template"),
    /** Its template has a product in the header. */
    TEMPLATE_PRODUCT_HEADER("a product in the header of a template"),
    /** Its template opens a page with a title of its own when it is tapped. */
    TEMPLATE_TAP_TARGET("a tap target of a template"),
    /** Its template has a button that copies a coupon code. */
    TEMPLATE_COPY_CODE_BUTTON("a copy_code button of a template"),
    /** Its template has a button that opens a flow. */
    TEMPLATE_FLOW_BUTTON("a flow button of a template"),
    /** Its template has a button that opens the catalog. */
    TEMPLATE_CATALOG_BUTTON("a catalog button of a template"),
    /** Its template has a button that shows several products. */
    TEMPLATE_MULTI_PRODUCT_BUTTON("an mpm button of a template"),
    /** Its template has an offer that ends. */
    TEMPLATE_LIMITED_TIME_OFFER("a limited time offer of a template"),
    /** Its template has cards side by side. */
    TEMPLATE_CAROUSEL("a carousel of a template");

    private final String description;

    MessageFeature(String description) {
        this.description = description;
    }

    /**
     * @return what it is, to be put into a sentence
     */
    public String description() {
        return description;
    }
}
