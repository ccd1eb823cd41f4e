package io.github.camelwaba.simulator.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.faults.FaultBook;
import io.github.camelwaba.simulator.faults.FaultKind;
import io.github.camelwaba.simulator.json.Json;

/** The bytes and headers of one POST, with the faults that hit what is sent. */
record Parcel(Map<String, String> headers, byte[] body) {

    static Parcel of(ObjectNode payload, Map<String, String> registered, String secret, FaultBook faults) {
        byte[] body = Json.bytes(hit(faults, FaultKind.UNKNOWN_FIELDS) ? withUnknownFields(payload) : payload);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json; charset=utf-8");
        headers.put("user-agent", "camel-waba-simulator");
        if (hit(faults, FaultKind.GZIP)) {
            body = gzip(body);
            headers.put("content-encoding", "gzip");
        }
        headers.putAll(registered);
        sign(headers, body, secret, faults);
        return new Parcel(headers, body);
    }

    private static void sign(Map<String, String> headers, byte[] body, String secret, FaultBook faults) {
        boolean missing = hit(faults, FaultKind.NO_SIGNATURE);
        boolean wrong = hit(faults, FaultKind.WRONG_SIGNATURE);
        if (wrong) {
            headers.put(Signature.HEADER, Signature.of(secret + "not the secret", body));
        } else if (!missing && !secret.isEmpty()) {
            headers.put(Signature.HEADER, Signature.of(secret, body));
        }
    }

    private static boolean hit(FaultBook faults, FaultKind kind) {
        return faults.takeForDelivery(Set.of(kind)).isPresent();
    }

    private static ObjectNode withUnknownFields(ObjectNode payload) {
        ObjectNode copy = payload.deepCopy();
        copy.putObject("x_new_section").put("since", "2.99.0").putArray("items").add(1).add("two");
        copy.properties().forEach(field -> mark(field.getValue()));
        return copy;
    }

    private static void mark(JsonNode array) {
        if (array.isArray()) {
            array.forEach(item -> {
                if (item instanceof ObjectNode object) {
                    object.put("x_new_field", true);
                }
            });
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return "Parcel[bytes=" + body.length + "]";
    }
}
