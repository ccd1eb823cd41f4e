package io.github.camelwaba.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a value into a path so that it stays one segment, whatever characters it has.
 */
final class PathSegment {

    private PathSegment() {
    }

    /**
     * @param  what                 what the value is, as the subject of a sentence: "The media id"
     * @throws WabaRequestException if it is empty, or would step out of its place
     */
    static String of(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new WabaRequestException(what + " is missing");
        }
        if (value.equals(".") || value.equals("..")) {
            throw new WabaRequestException(what + " is not one that the API can have");
        }
        // a form has + for a blank, a path %20
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
