package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.TemplateMessage;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * The JSON of messages on On-Premise: the link preview beside the text, templates with their namespace (Meta, On-Premises API
 * reference: Messages).
 */
final class OnPremiseMessages {

    ObjectNode payload(WabaMessage message, String recipient) {
        HostingSupport.check(Hosting.ON_PREMISE, message);
        ObjectNode payload = message.content();
        // ids of groups have a dash
        payload.put("recipient_type", recipient.chars().allMatch(Character::isDigit) ? "individual" : "group");
        payload.put("to", recipient);
        if (message instanceof TextMessage text && text.previewUrl()) {
            payload.put("preview_url", true);
        }
        if (message instanceof TemplateMessage template && template.namespace() != null
                && payload.get("template") instanceof ObjectNode node) {
            node.put("namespace", template.namespace());
        }
        return payload;
    }
}
