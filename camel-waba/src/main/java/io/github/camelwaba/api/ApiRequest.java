package io.github.camelwaba.api;

import io.github.camelwaba.config.Channel;

/**
 * One call on the wire.
 *
 * @param method   GET, POST, PUT, PATCH or DELETE
 * @param path     the path behind the base URL, percent-encoded, starting with one slash
 * @param channel  whose key and base URL to use
 * @param body     the JSON body as bytes; null for none
 * @param purpose what the call is for, as a part of a sentence: "sending a message"
 */
record ApiRequest(String method, String path, Channel channel, byte[] body, String purpose) {

    static ApiRequest get(String path, Channel channel, String purpose) {
        return new ApiRequest("GET", path, channel, null, purpose);
    }

    static ApiRequest post(String path, Channel channel, byte[] body, String purpose) {
        return new ApiRequest("POST", path, channel, body, purpose);
    }

    /** Whether the call can be made twice without doing something twice. */
    boolean isRepeatable() {
        return !method.equals("POST");
    }

    @Override
    public String toString() {
        return "ApiRequest[" + purpose + "]";
    }
}
