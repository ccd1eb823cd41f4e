package io.github.camelwaba.model.message;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * The page that a tap on a template message opens, with the title that is shown for it (Meta, Templates: Tap target title URL
 * override).
 */
final class TemplateTapTarget extends MessagePart {

    static final String TYPE = "tap_target_configuration";

    private static final String FIELD = "template.components.parameters." + TYPE + ".";

    private TemplateTapTarget(ObjectNode json) {
        super(json, Set.of(MessageFeature.TEMPLATE_TAP_TARGET));
    }

    static TemplateTapTarget of(String url, String title) {
        Checks.webAddress(FIELD + "url", url, "give the address of the page");
        Checks.present(FIELD + "title", title, "give the words to show for the page");
        ObjectNode json = WabaJson.object().put("type", TYPE);
        json.putArray(TYPE).addObject().put("url", url).put("title", title);
        return new TemplateTapTarget(json);
    }
}
