package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.WabaJson;

/**
 * One call on the wire.
 *
 * @param method  GET, POST, PUT, PATCH or DELETE
 * @param path    the path and query behind the base URL, percent-encoded, starting with one slash
 * @param channel whose key and base URL to use
 * @param body    what it carries; null for nothing
 * @param purpose what the call is for, as a part of a sentence: "sending a message"
 */
public record ApiRequest(String method, String path, Channel channel, ApiBody body, String purpose) {

    static ApiRequest get(String path, Channel channel, String purpose) {
        return new ApiRequest("GET", path, channel, null, purpose);
    }

    static ApiRequest delete(String path, Channel channel, String purpose) {
        return new ApiRequest("DELETE", path, channel, null, purpose);
    }

    static ApiRequest json(String method, String path, Channel channel, JsonNode body, String purpose) {
        return new ApiRequest(method, path, channel, new ApiBody.Json(bytes(body)), purpose);
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return WabaJson.write(body);
        } catch (RuntimeException e) {
            throw new WabaRequestException("The payload cannot be written as JSON. Use plain values in it", CleanCause.of(e));
        }
    }

    /** The JSON that is sent; null for none. */
    byte[] sentJson() {
        return body instanceof ApiBody.Json json ? json.bytes() : null;
    }

    /** Whether the call can be made twice without doing something twice: an upload leaves a file that nothing names. */
    boolean isRepeatable() {
        return !method.equals("POST") || body instanceof ApiBody.File || body instanceof ApiBody.Form;
    }

    @Override
    public String toString() {
        return "ApiRequest[" + purpose + "]";
    }
}
