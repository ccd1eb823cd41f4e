package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.message.TemplateMessage;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * The On-Premise API (360dialog, WABA Integration (On-Premise); Meta, On-Premises API reference): everything under
 * <code>/v1</code>, the link preview at the top of the message, templates with their namespace.
 */
final class OnPremiseDialect implements Dialect {

    @Override
    public ObjectNode message(WabaMessage message, String recipient) {
        ObjectNode payload = message.content();
        payload.put("recipient_type", "individual");
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

    @Override
    public ObjectNode rawMessage(ObjectNode payload, String recipient) {
        ObjectNode answer = payload.deepCopy();
        answer.put("to", recipient);
        return answer;
    }

    @Override
    public String messagesPath() {
        return "/v1/messages";
    }

    @Override
    public String webhookPath() {
        return "/v1/configs/webhook";
    }

    @Override
    public String phoneNumberPath() {
        return "/v1/configs/phone_number";
    }

    @Override
    public String healthPath() {
        return "/v1/health";
    }
}
