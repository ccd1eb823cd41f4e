package io.github.camelwaba;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.WabaJson;

import org.apache.camel.Converter;

/**
 * Gives events and results as JSON, in the forms that routes work with; every field is in it, known or not.
 */
@Converter(generateLoader = true)
public final class WabaConverter {

    private WabaConverter() {
    }

    @Converter
    public static String toString(JsonBacked value) {
        return WabaJson.toText(value.json());
    }

    @Converter
    public static byte[] toBytes(JsonBacked value) {
        return WabaJson.write(value.json());
    }

    @Converter
    public static InputStream toInputStream(JsonBacked value) {
        return new ByteArrayInputStream(toBytes(value));
    }

    @Converter
    public static JsonNode toJsonNode(JsonBacked value) {
        // the route may change it
        return value.json().deepCopy();
    }

    @Converter
    public static Map<?, ?> toMap(JsonBacked value) {
        return WabaJson.toMap(value.json());
    }
}
