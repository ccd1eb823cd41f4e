package io.github.camelwaba.model.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaJson;

/**
 * Where a number's events are posted, and with which headers (360dialog, On-Premise: set the webhook URL). The headers hold
 * credentials.
 *
 * @param url     the address, or null if none is set
 * @param headers the headers that come with every post, in their order
 * @param json    the settings as the API has them
 */
public record WebhookSettings(String url, Map<String, String> headers, JsonNode json) implements JsonBacked {

    public WebhookSettings {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * @param  url     the address, with https
     * @param  headers the headers that are to come with every post
     * @return         settings whose JSON can be sent
     */
    public static WebhookSettings of(String url, Map<String, String> headers) {
        ObjectNode json = WabaJson.object().put("url", Objects.requireNonNull(url, "url"));
        if (!headers.isEmpty()) {
            ObjectNode object = json.putObject("headers");
            headers.forEach(object::put);
        }
        return new WebhookSettings(url, headers, json);
    }

    /**
     * @param  json the API's answer, of any shape
     * @return      what it says
     */
    public static WebhookSettings read(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode object = Nodes.object(json, "headers");
        if (object != null) {
            object.properties().forEach(header -> {
                if (header.getValue().isTextual()) {
                    headers.put(header.getKey(), header.getValue().textValue());
                }
            });
        }
        return new WebhookSettings(Nodes.id(json, "url"), headers, json);
    }

    @Override
    public String toString() {
        return "WebhookSettings[url=" + (url == null ? "none" : "set") + ", headers=" + headers.size() + "]";
    }
}
