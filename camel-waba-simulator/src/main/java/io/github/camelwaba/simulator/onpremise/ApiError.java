package io.github.camelwaba.simulator.onpremise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** Errors of the On-Premise API with code, title and HTTP status (Meta: On-Premises API, error codes). */
enum ApiError {
    /** A text of more than 4096 characters. */
    MESSAGE_TOO_LONG(1001, 400, "Message too long"),
    /** Neither individual nor group. */
    INVALID_RECIPIENT_TYPE(1002, 400, "Invalid recipient type"),
    /** What shall be created is there. */
    EXISTS(1004, 409, "Resource already exists"),
    /** An unknown path, contact, message, media or template. */
    NOT_FOUND(1006, 404, "Resource not found"),
    /** A field that has to be there. */
    MISSING(1008, 400, "Required parameter is missing"),
    /** A field of the wrong type or with a value that is not allowed. */
    INVALID(1009, 400, "Parameter value is not valid"),
    /** A field that the schema does not have. */
    NOT_REQUIRED(1010, 400, "Parameter is not required"),
    /** There are no groups here. */
    UNKNOWN_GROUP(1012, 404, "Group is unknown"),
    /** A recipient that is no number. */
    INVALID_USER(1013, 400, "User is not valid"),
    /** The simulator itself failed. */
    INTERNAL(1014, 500, "Internal error"),
    /** A body that is no JSON object, or too large. */
    INVALID_REQUEST(1025, 400, "Request is not valid"),
    /** Only who wrote within 24 hours can be blocked. */
    NOT_ENGAGED(2048, 400, "Not engaged contact"),
    /** More or fewer parameters than a template has. */
    TEMPLATE_PARAMETERS(2000, 400, "Number of parameters does not match the expected number of params"),
    /** No approved template of that name in that language. */
    TEMPLATE_MISSING(2001, 404, "Template name does not exist in the translation"),
    /** A template without what its components need. */
    TEMPLATE_COMPONENT(2009, 400, "Required component in the template is missing"),
    /** A parameter of another kind than the template's. */
    TEMPLATE_FORMAT(2012, 400, "Parameter format does not match format in the created template"),
    /** A list with none or too many sections. */
    SECTIONS(2015, 400, "Invalid number of sections"),
    /** A list with none or too many rows. */
    ROWS(2016, 400, "Invalid number of rows"),
    /** A product list with none or too many products. */
    PRODUCTS(2023, 400, "Invalid number of product");

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
