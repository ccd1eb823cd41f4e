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
 * @param once    whether making it twice does something twice, so that it matters whether a call without an answer was done
 */
public record ApiRequest(String method, String path, Channel channel, ApiBody body, String purpose, boolean once) {

    /** A call that counts once if it is a POST; but an upload leaves a file that nothing names. */
    ApiRequest(String method, String path, Channel channel, ApiBody body, String purpose) {
        this(method, path, channel, body, purpose, method.equals("POST") && (body == null || body instanceof ApiBody.Json));
    }

    static ApiRequest get(String path, Channel channel, String purpose) {
        return new ApiRequest("GET", path, channel, null, purpose);
    }

    static ApiRequest delete(String path, Channel channel, String purpose) {
        return new ApiRequest("DELETE", path, channel, null, purpose);
    }

    static ApiRequest json(String method, String path, Channel channel, JsonNode body, String purpose) {
        return new ApiRequest(method, path, channel, new ApiBody.Json(bytes(body)), purpose);
    }

    /** The same call, which may be made as often as one likes: it sets something, or asks. */
    ApiRequest idempotent() {
        return new ApiRequest(method, path, channel, body, purpose, false);
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

    /** Whether the call can be made twice without doing something twice. */
    boolean isRepeatable() {
        return !once;
    }

    @Override
    public String toString() {
        return "ApiRequest[" + purpose + "]";
    }
}
