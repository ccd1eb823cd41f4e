package io.github.camelwaba.producer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.config.Channel;

import org.apache.camel.Exchange;

/**
 * <code>waba:request</code>: any call that has no operation of its own. The body is the JSON to send, if the method sends any;
 * the answer becomes the body.
 */
public final class RequestOperation implements ProducerOperation {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final WabaClient client;
    private final ChannelSelector channels;
    private final String method;
    private final String path;

    /**
     * @throws IllegalArgumentException if the method is none, or the path is missing
     */
    public RequestOperation(WabaClient client, ChannelSelector channels, String method, String path) {
        this.client = client;
        this.channels = channels;
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        if (!METHODS.contains(this.method)) {
            throw new IllegalArgumentException(
                    "Unknown method '" + method + "' of waba:request. Use GET, POST, PUT, PATCH or DELETE");
        }
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException(
                    "waba:request needs the option path. Set it to a path such as /v1/settings/profile/about");
        }
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        Object body = exchange.getMessage().getBody();
        JsonNode json = carriesJson(body) ? JsonBodies.object(exchange, "The body is to be the JSON of the call") : null;
        exchange.getMessage().setBody(new JsonResult(client.request(channel, method, path, json)));
    }

    // a DELETE rarely carries anything, so that only a body that can be nothing else is meant for it
    private boolean carriesJson(Object body) {
        return switch (method) {
            case "GET" -> false;
            case "DELETE" -> body instanceof Map<?, ?> || body instanceof JsonNode;
            default -> body != null && !(body instanceof CharSequence text && text.toString().isBlank());
        };
    }
}
