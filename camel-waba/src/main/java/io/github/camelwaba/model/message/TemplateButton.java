package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills a button of a template (Meta, Messages reference: template components, button).
 */
public final class TemplateButton extends TemplatePart {

    /** Meta, Messages reference: template components, button index, 0 to 9. */
    public static final int MAX_INDEX = 9;

    private final int index;

    private TemplateButton(int index, String subType, String parameter, String value) {
        super(json(index, subType, parameter, value));
        this.index = index;
    }

    /**
     * @param  index                   which button of the template, counted from 0
     * @param  payload                 what comes back when it is tapped
     * @return                         a quick reply button
     * @throws InvalidMessageException if the index is out of range or the payload is empty
     */
    public static TemplateButton quickReply(int index, String payload) {
        return new TemplateButton(index, "quick_reply", "payload", payload);
    }

    /**
     * @param  index                   which button of the template, counted from 0
     * @param  suffix                  what is put at the end of the address that the template has
     * @return                         a button that opens a page
     * @throws InvalidMessageException if the index is out of range or the suffix is empty
     */
    public static TemplateButton url(int index, String suffix) {
        return new TemplateButton(index, "url", "text", suffix);
    }

    /**
     * @return which button of the template, counted from 0
     */
    public int index() {
        return index;
    }

    private static ObjectNode json(int index, String subType, String parameter, String value) {
        if (index < 0 || index > MAX_INDEX) {
            throw new InvalidMessageException("template.components.index",
                    "must be 0 to " + MAX_INDEX + ": count the buttons of the template from 0");
        }
        Checks.present("template.components.parameters." + parameter, value, "give the button a value, or leave it out");
        ObjectNode json = WabaJson.object()
                .put("type", "button")
                .put("sub_type", subType)
                .put("index", Integer.toString(index));
        json.putArray("parameters").addObject().put("type", parameter).put(parameter, value);
        return json;
    }
}
