package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;

/**
 * The calls that 360dialog added to WhatsApp's own. They are the same on every hosting, and keep their <code>/v1</code> on
 * Cloud (360dialog, Basics: some endpoints need /v1, some do not).
 */
final class GatewayCalls {

    private static final String WEBHOOK = "/v1/configs/webhook";
    private static final String TEMPLATES = "/v1/configs/templates";

    private GatewayCalls() {
    }

    static ApiRequest getWebhook(Channel channel) {
        return ApiRequest.get(WEBHOOK, channel, "reading the webhook");
    }

    static ApiRequest setWebhook(Channel channel, JsonNode settings) {
        return ApiRequest.json("POST", WEBHOOK, channel, settings, "setting the webhook").idempotent();
    }

    static ApiRequest listTemplates(Channel channel, int limit, int offset) {
        return ApiRequest.get(TEMPLATES + "?limit=" + limit + "&offset=" + offset, channel, "listing templates");
    }

    static ApiRequest createTemplate(Channel channel, ObjectNode template) {
        return ApiRequest.json("POST", TEMPLATES, channel, template, "creating a template");
    }

    static ApiRequest deleteTemplate(Channel channel, String name) {
        return ApiRequest.delete(TEMPLATES + "/" + PathSegment.of("The name of the template", name), channel,
                "deleting a template");
    }
}
