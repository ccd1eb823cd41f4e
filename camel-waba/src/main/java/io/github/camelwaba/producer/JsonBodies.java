package io.github.camelwaba.producer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;

/**
 * Reads a body as JSON.
 */
final class JsonBodies {

    private static final int MAX_SIZE = 4 * 1024 * 1024;

    private JsonBodies() {
    }

    /** The body, if it is a Map or a tree; null otherwise. */
    static ObjectNode structured(Object body) {
        if (body instanceof JsonNode node) {
            return object(node);
        }
        if (body instanceof Map<?, ?> map) {
            return map(map);
        }
        return null;
    }

    /**
     * The body as a JSON object, whether it is a Map, a tree, or text, bytes or a stream of JSON.
     *
     * @param  what                 what the JSON is to be, as the subject of a sentence
     * @throws WabaRequestException if it is none
     */
    static ObjectNode object(Exchange exchange, String what) {
        Object body = exchange.getMessage().getBody();
        ObjectNode structured = body instanceof JsonBacked backed ? object(backed.json()) : structured(body);
        return structured != null ? structured : parse(exchange, body, what);
    }

    /** The same from text, bytes or a stream. */
    static ObjectNode parse(Exchange exchange, Object body, String what) {
        try {
            return object(WabaJson.parse(bytes(exchange, body)));
        } catch (WabaJsonException e) {
            throw new WabaRequestException(what + " but is not JSON: " + e.getMessage(), e);
        }
    }

    private static ObjectNode object(JsonNode node) {
        try {
            WabaJson.checked(node);
        } catch (WabaJsonException e) {
            throw new WabaRequestException("The body cannot be sent: " + e.getMessage(), e);
        }
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            return object;
        }
        throw new WabaRequestException(
                "The body is not a JSON object. Set it to the payload of the call, such as {\"type\": …}");
    }

    @SuppressWarnings("unchecked")
    private static ObjectNode map(Map<?, ?> map) {
        try {
            return object(WabaJson.fromMap((Map<String, ?>) map));
        } catch (WabaJsonException | ClassCastException e) {
            throw noJson(e);
        }
    }

    /** What a Map is told that has no JSON form. */
    static WabaRequestException noJson(RuntimeException e) {
        // the message of another exception may quote what is in the Map
        String reason = e instanceof WabaJsonException json && json.reason() != WabaJsonException.Reason.NOT_WRITABLE
                ? " (" + e.getMessage() + ")"
                : "";
        return new WabaRequestException(
                "The body is a Map that cannot be written as JSON" + reason + ". Use text keys and plain values", e);
    }

    private static byte[] bytes(Exchange exchange, Object body) {
        if (body instanceof CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        // also a file: it may be of any size
        try (InputStream stream = exchange.getMessage().getBody(InputStream.class)) {
            if (stream == null) {
                throw new WabaRequestException(body == null
                        ? "The body is null. Set it to the JSON of the call"
                        : "A body of " + body.getClass().getName()
                                + " cannot be read as JSON. Set it to a Map, or to JSON text");
            }
            byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw new WabaRequestException("The body is larger than " + MAX_SIZE + " bytes, which no payload is");
            }
            return bytes;
        } catch (IOException e) {
            // without the cause's message, which may quote the body
            throw WabaRequestException.unreadable("JSON", e);
        } catch (TypeConversionException e) {
            // without the cause: it quotes the body
            throw new WabaRequestException("The body could not be read");
        }
    }
}
