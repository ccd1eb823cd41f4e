package io.github.camelwaba;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.simulator.RecordedRequest;

/**
 * The JSON on the wire, as it is to be: fixtures by name.
 */
final class Wire {

    private Wire() {
    }

    static JsonNode json(String name) {
        return WabaJson.parse(bytes("wire/on-premise/" + name));
    }

    /** What a message is to look like on that hosting. The sandbox takes what Cloud takes. */
    static JsonNode message(Hosting hosting, String name) {
        return WabaJson.parse(bytes("wire/" + (hosting == Hosting.ON_PREMISE ? "on-premise" : "cloud") + "/messages/" + name));
    }

    static String text(String name) {
        return WabaJson.toText(json(name));
    }

    /** Any other fixture, by its path. */
    static JsonNode resource(String path) {
        return WabaJson.parse(bytes(path));
    }

    static JsonNode json(RecordedRequest request) {
        return WabaJson.parse(request.body());
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Wire.class.getResourceAsStream("/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no fixture " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
