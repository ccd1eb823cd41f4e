package io.github.camelwaba.model.message;

/**
 * Every kind of message that can be sent, with the words that the API's JSON has for it (Meta, Messages reference: type, and
 * interactive object: type). A later version can add kinds.
 */
public enum MessageKind {

    TEXT("text"), IMAGE("image"), AUDIO("audio"), VIDEO("video"), DOCUMENT("document"), STICKER("sticker"), LOCATION(
            "location"), CONTACTS("contacts"), REACTION("reaction"), TEMPLATE("template"), INTERACTIVE_BUTTON("interactive",
                    "button"), INTERACTIVE_LIST("interactive", "list"), INTERACTIVE_PRODUCT("interactive",
                            "product"), INTERACTIVE_PRODUCT_LIST("interactive", "product_list"), INTERACTIVE_CATALOG(
                                    "interactive", "catalog_message"), INTERACTIVE_CTA_URL("interactive",
                                            "cta_url"), INTERACTIVE_FLOW("interactive", "flow"), INTERACTIVE_LOCATION_REQUEST(
                                                    "interactive", "location_request_message"), INTERACTIVE_ADDRESS(
                                                            "interactive", "address_message"), INTERACTIVE_CAROUSEL(
                                                                    "interactive", "carousel"), INTERACTIVE_CALL_PERMISSION(
                                                                            "interactive", "call_permission_request");

    private final String type;
    private final String interactiveType;

    MessageKind(String type) {
        this(type, null);
    }

    MessageKind(String type, String interactiveType) {
        this.type = type;
        this.interactiveType = interactiveType;
    }

    /**
     * @return the message's {@code type}
     */
    public String type() {
        return type;
    }

    /**
     * @return the {@code type} within {@code interactive}; null for all other kinds
     */
    public String interactiveType() {
        return interactiveType;
    }

    /**
     * @return how to call it, such as {@code text} or {@code interactive cta_url}
     */
    public String label() {
        return interactiveType == null ? type : type + " " + interactiveType;
    }
}
