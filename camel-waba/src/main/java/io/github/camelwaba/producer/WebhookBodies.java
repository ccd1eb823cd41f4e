package io.github.camelwaba.producer;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.CallbackUrl;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;
import io.github.camelwaba.model.result.WebhookSettings;

import org.apache.camel.Exchange;

/**
 * Finds the webhook address and headers to set: the body as a String is the address, as a Map or JSON object it has
 * <code>url</code> and <code>headers</code>; without a body the option callbackUrl counts.
 */
public final class WebhookBodies {

    private static final String AUTHORIZATION = "Authorization";

    private final String callbackUrl;
    private final String authorization;

    /**
     * @param callbackUrl   the option; null without
     * @param authorization the header Authorization made of the options webhookUsername and webhookPassword; null without
     */
    public WebhookBodies(String callbackUrl, String authorization) {
        this.callbackUrl = callbackUrl;
        this.authorization = authorization;
    }

    WebhookSettings settings(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        WebhookSettings given = read(body);
        String url = given.url() != null ? given.url() : callbackUrl;
        if (url == null || url.isBlank()) {
            throw new WabaRequestException(
                    "setWebhook has no address. Set the body to it, or to a Map with url and headers, or set the option callbackUrl");
        }
        Map<String, String> headers = new LinkedHashMap<>(given.headers());
        if (authorization != null) {
            if (headers.keySet().stream().anyMatch(AUTHORIZATION::equalsIgnoreCase)) {
                throw new WabaRequestException(
                        "setWebhook has both a header Authorization and the options webhookUsername and webhookPassword. Leave one out");
            }
            headers.put(AUTHORIZATION, authorization);
        }
        return WebhookSettings.of(checked(url), headers);
    }

    private static String checked(String url) {
        try {
            return CallbackUrl.of(url).address();
        } catch (IllegalArgumentException e) {
            throw new WabaRequestException(e.getMessage().replace("The option callbackUrl", "The address for setWebhook"), e);
        }
    }

    private static WebhookSettings read(Object body) {
        if (body instanceof WebhookSettings settings) {
            return settings;
        }
        if (body instanceof JsonNode json && json.isObject()) {
            return fromJson(json);
        }
        if (body instanceof Map<?, ?> map) {
            return fromMap(map);
        }
        if (body instanceof CharSequence text && !text.toString().isBlank()) {
            return WebhookSettings.of(text.toString().trim(), Map.of());
        }
        if (body == null || body instanceof CharSequence) {
            return WebhookSettings.read(WabaJson.object());
        }
        throw new WabaRequestException(
                "A body of " + body.getClass().getName()
                        + " is no webhook. Set it to the address, or to a Map with url and headers");
    }

    @SuppressWarnings("unchecked")
    private static WebhookSettings fromMap(Map<?, ?> map) {
        try {
            return fromJson(WabaJson.fromMap((Map<String, ?>) map));
        } catch (WabaJsonException | ClassCastException e) {
            throw JsonBodies.noJson(e);
        }
    }

    // what is not understood must not get lost on the way
    private static WebhookSettings fromJson(JsonNode json) {
        json.fieldNames().forEachRemaining(field -> {
            if (!field.equals("url") && !field.equals("headers")) {
                throw new WabaRequestException(
                        "setWebhook does not know the field '" + SafeText.name(field) + "'. Use url and headers");
            }
        });
        if (json.hasNonNull("url") && !json.get("url").isTextual()) {
            throw new WabaRequestException("setWebhook has a url that is not a text. Write it in quotes");
        }
        if (json.hasNonNull("headers") && !json.get("headers").isObject()) {
            throw new WabaRequestException("setWebhook has headers that are not an object. Set it to names and values");
        }
        for (JsonNode value : json.path("headers")) {
            if (!value.isTextual()) {
                throw new WabaRequestException("setWebhook has a header whose value is not a text. Write it in quotes");
            }
        }
        return WebhookSettings.read(json);
    }
}
