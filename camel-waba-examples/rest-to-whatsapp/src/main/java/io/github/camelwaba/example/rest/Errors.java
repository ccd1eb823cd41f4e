package io.github.camelwaba.example.rest;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.camelwaba.api.WabaException;

import org.apache.camel.component.bean.validator.BeanValidationException;

/**
 * Makes answers of what went wrong. What a caller sent is not repeated, and what is wrong on our side is not told.
 */
final class Errors {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Errors() {
    }

    static HttpError of(BeanValidationException e) {
        return HttpError.badRequest(e.getConstraintViolations().stream()
                .map(violation -> new WrongField(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(WrongField::field)).toList());
    }

    static HttpError of(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().get(mapping.getPath().size() - 1).getFieldName();
            return HttpError.badRequest(List.of(new WrongField(field, "is unknown, or not of the type of this field")));
        }
        return noJson();
    }

    static HttpError noJson() {
        return HttpError.badRequest(List.of(new WrongField("body", "must be one JSON object")));
    }

    /** What a caller can do about a message that 360dialog did not take. */
    static HttpError of(WabaException e) {
        return switch (e.getAdvice()) {
            case RETRY, RETRY_LATER ->
                HttpError.of(503, "WhatsApp does not take messages right now. Nothing was sent, try again")
                        .retryAfter((e.getRetryAfter() == null ? PATIENCE : e.getRetryAfter()).toSeconds());
            case CHECK_KEY, ASK_SUPPORT ->
                HttpError.of(502, "Messages cannot be sent until this is repaired. Nothing was sent");
            default -> HttpError.of(422, "WhatsApp refuses this message, and would again: " + reason(e) + ". Nothing was sent");
        };
    }

    private static String reason(WabaException e) {
        return e.getTitle() == null ? "status " + e.getHttpResponseCode() : e.getCode() + " " + e.getTitle();
    }
}
