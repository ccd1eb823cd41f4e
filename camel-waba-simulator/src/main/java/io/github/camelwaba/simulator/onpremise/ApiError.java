package io.github.camelwaba.simulator.onpremise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** Errors of the On-Premise API with code, title and HTTP status (Meta: On-Premises API, error codes). */
enum ApiError {
    MESSAGE_TOO_LONG(1001, 400, "Message too long"), INVALID_RECIPIENT_TYPE(1002, 400, "Invalid recipient type"), EXISTS(1004,
            409, "Resource already exists"), NOT_FOUND(1006, 404, "Resource not found"), MISSING(1008, 400,
                    "Required parameter is missing"), INVALID(1009, 400, "Parameter value is not valid"), NOT_REQUIRED(1010,
                            400, "Parameter is not required"), UNKNOWN_GROUP(1012, 404, "Group is unknown"), INVALID_USER(1013,
                                    400, "User is not valid"), INTERNAL(1014, 500, "Internal error"), INVALID_REQUEST(1025, 400,
                                            "Request is not valid"), NOT_ENGAGED(2048, 400,
                                                    "Not engaged contact"), TEMPLATE_PARAMETERS(2000, 400,
                                                            "Number of parameters does not match the expected number of params"), TEMPLATE_MISSING(
                                                                    2001, 404,
                                                                    "Template name does not exist in the translation"), TEMPLATE_MEDIA(
                                                                            2008, 400,
                                                                            "Media format used is unsupported"), TEMPLATE_COMPONENT(
                                                                                    2009, 400,
                                                                                    "Required component in the template is missing"), TEMPLATE_FORMAT(
                                                                                            2012, 400,
                                                                                            "Parameter format does not match format in the created template"), SECTIONS(
                                                                                                    2015, 400,
                                                                                                    "Invalid number of sections"), ROWS(
                                                                                                            2016, 400,
                                                                                                            "Invalid number of rows"), PRODUCTS(
                                                                                                                    2023, 400,
                                                                                                                    "Invalid number of product");

    static final String HREF = "https://developers.facebook.com/docs/whatsapp/api/errors/";

    private final int code;
    private final int httpStatus;
    private final String title;

    ApiError(int code, int httpStatus, String title) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.title = title;
    }

    int httpStatus() {
        return httpStatus;
    }

    Problem because(String details) {
        return new Problem(this, details);
    }

    ObjectNode body(String details) {
        ObjectNode body = Json.object();
        body.set("meta", OnPremise.meta());
        body.putArray("errors").addObject().put("code", code).put("title", title).put("details", details).put("href", HREF);
        return body;
    }
}
