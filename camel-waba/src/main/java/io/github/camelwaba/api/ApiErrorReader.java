package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaJsonException;

/**
 * Reads the three shapes in which an error comes: WhatsApp On-Premise (<code>errors[]</code>), WhatsApp Cloud
 * (<code>error{}</code>) and 360dialog's gateway (<code>meta{}</code>, in either key style).
 */
final class ApiErrorReader {

    private static final int TITLE_LIMIT = 200;
    private static final int DETAILS_LIMIT = 500;

    private ApiErrorReader() {
    }

    /**
     * The error that the answer tells of, also when its body is no JSON; null when a success tells of none.
     *
     * @param request what was asked; what the answer repeats of it is blotted out
     */
    static ApiError read(ApiRequest request, ApiResponse response) {
        JsonNode body = parse(response);
        ApiError error = body == null ? null : read(response.status(), body, new Blotter(request));
        if (error == null && !response.isSuccess()) {
            return new ApiError(response.status(), null, null, null, false);
        }
        return error;
    }

    private static JsonNode parse(ApiResponse response) {
        try {
            return response.json();
        } catch (WabaJsonException e) {
            // an HTML page or half an answer: the status has to do
            return null;
        }
    }

    private static ApiError read(int status, JsonNode body, Blotter blotter) {
        JsonNode first = body.path("errors").path(0);
        if (first.isObject()) {
            return new ApiError(
                    status, code(first), blotter.blot(text(first, "title"), TITLE_LIMIT),
                    blotter.blot(text(first, "details"), DETAILS_LIMIT), false);
        }
        JsonNode cloud = body.path("error");
        if (cloud.isObject()) {
            return new ApiError(
                    status, code(cloud), blotter.blot(text(cloud, "message"), TITLE_LIMIT),
                    blotter.blot(text(cloud.path("error_data"), "details"), DETAILS_LIMIT), false);
        }
        JsonNode meta = body.path("meta");
        if (meta.path("success").isBoolean() && !meta.path("success").booleanValue()) {
            String message = text(meta, "developer_message");
            if (message == null) {
                message = text(meta, "developerMessage");
            }
            return new ApiError(status, null, null, blotter.blot(message, DETAILS_LIMIT), true);
        }
        return null;
    }

    private static Integer code(JsonNode error) {
        JsonNode code = error.path("code");
        if (code.canConvertToInt() && code.isIntegralNumber()) {
            return code.intValue();
        }
        try {
            return code.isTextual() ? Integer.valueOf(code.textValue().trim()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? SafeText.withoutMessageIds(value.textValue()) : null;
    }
}
