package io.github.camelwaba.model.message;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills a button of a template (Meta, Messages reference: template components, button).
 */
public final class TemplateButton extends MessagePart {

    /** Meta, Messages reference: template components, button index, 0 to 9. */
    public static final int MAX_INDEX = 9;
    /** Meta, Messages reference: template parameter, coupon_code, at most 15 characters. */
    public static final int MAX_COUPON_CODE = 15;

    private static final String PARAMETERS = "template.components.parameters.";
    private static final String GIVE = "give the button a value, or leave it out";

    private final int index;

    private TemplateButton(int index, String subType, ObjectNode parameter, Set<MessageFeature> features) {
        super(json(index, subType, parameter), features);
        this.index = index;
    }

    /**
     * @param  index                   which button of the template, counted from 0
     * @param  payload                 what comes back when it is tapped
     * @return                         a quick reply button
     * @throws InvalidMessageException if the index is out of range or the payload is empty
     */
    public static TemplateButton quickReply(int index, String payload) {
        return new TemplateButton(index, "quick_reply", text("payload", payload), Set.of());
    }

    /**
     * @param  index                   which button of the template, counted from 0
     * @param  suffix                  what is put at the end of the address that the template has
     * @return                         a button that opens a page
     * @throws InvalidMessageException if the index is out of range or the suffix is empty
     */
    public static TemplateButton url(int index, String suffix) {
        return new TemplateButton(index, "url", text("text", suffix), Set.of());
    }

    /**
     * @param  index                   which button of the template, counted from 0
     * @param  couponCode              the code
     * @return                         a button that copies the code; Cloud only
     * @throws InvalidMessageException if the index is out of range, or the code is empty or longer than
     *                                 {@link #MAX_COUPON_CODE} characters
     */
    public static TemplateButton copyCode(int index, String couponCode) {
        ObjectNode parameter = text("coupon_code", couponCode);
        Checks.atMost(PARAMETERS + "coupon_code", couponCode, MAX_COUPON_CODE, "give a shorter one");
        return new TemplateButton(index, "copy_code", parameter, Set.of(MessageFeature.TEMPLATE_COPY_CODE_BUTTON));
    }

    /**
     * @param  index                   which button of the template, counted from 0
     * @param  token                   a key of your own that comes back with what was filled in
     * @return                         a button that opens a flow; Cloud only
     * @throws InvalidMessageException if the index is out of range or the key is empty
     */
    public static TemplateButton flow(int index, String token) {
        return flow(index, token, Map.of());
    }

    /**
     * @param  index                   which button of the template, counted from 0
     * @param  token                   a key of your own that comes back with what was filled in
     * @param  data                    what the first screen is to show
     * @return                         a button that opens a flow; Cloud only
     * @throws InvalidMessageException if the index is out of range, the key is empty, or the data have no JSON form
     */
    public static TemplateButton flow(int index, String token, Map<String, ?> data) {
        ObjectNode action = WabaJson.object()
                .put("flow_token", Checks.present(PARAMETERS + "action.flow_token", token, "give a key of your own"));
        ObjectNode json = Checks.object(PARAMETERS + "action.flow_action_data", data);
        if (!json.isEmpty()) {
            action.set("flow_action_data", json);
        }
        return action(index, "flow", action, MessageFeature.TEMPLATE_FLOW_BUTTON);
    }

    /**
     * @param  index                      which button of the template, counted from 0
     * @param  thumbnailProductRetailerId the product whose picture is shown, by its id in the catalog
     * @return                            a button that opens the catalog; Cloud only
     * @throws InvalidMessageException    if the index is out of range or the product is empty
     */
    public static TemplateButton catalog(int index, String thumbnailProductRetailerId) {
        return action(index, "catalog", thumbnail(thumbnailProductRetailerId), MessageFeature.TEMPLATE_CATALOG_BUTTON);
    }

    /**
     * @param  index                      which button of the template, counted from 0
     * @param  thumbnailProductRetailerId the product whose picture is shown, by its id in the catalog
     * @param  sections                   the products
     * @return                            a button that shows several products; Cloud only
     * @throws InvalidMessageException    if the index is out of range, the product is empty, or there is something wrong with
     *                                    the sections
     */
    public static TemplateButton multiProduct(int index, String thumbnailProductRetailerId, List<ProductSection> sections) {
        return action(index, "mpm", thumbnail(thumbnailProductRetailerId).set("sections", ProductSection.json(sections)),
                MessageFeature.TEMPLATE_MULTI_PRODUCT_BUTTON);
    }

    /**
     * @return which button of the template, counted from 0
     */
    public int index() {
        return index;
    }

    private static TemplateButton action(int index, String subType, ObjectNode action, MessageFeature feature) {
        return new TemplateButton(index, subType, WabaJson.object().put("type", "action").set("action", action),
                Set.of(feature));
    }

    private static ObjectNode thumbnail(String product) {
        return WabaJson.object().put("thumbnail_product_retailer_id", Checks.present(
                PARAMETERS + "action.thumbnail_product_retailer_id", product, "give the product's id in the catalog"));
    }

    private static ObjectNode text(String type, String value) {
        return WabaJson.object().put("type", type).put(type, Checks.present(PARAMETERS + type, value, GIVE));
    }

    private static ObjectNode json(int index, String subType, ObjectNode parameter) {
        if (index < 0 || index > MAX_INDEX) {
            throw new InvalidMessageException("template.components.index",
                    "must be 0 to " + MAX_INDEX + ": count the buttons of the template from 0");
        }
        ObjectNode json = WabaJson.object()
                .put("type", "button")
                .put("sub_type", subType)
                .put("index", Integer.toString(index));
        json.putArray("parameters").add(parameter);
        return json;
    }
}
