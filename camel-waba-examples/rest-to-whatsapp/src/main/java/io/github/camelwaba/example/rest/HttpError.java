package io.github.camelwaba.example.rest;

import java.util.List;

/**
 * A request that is answered with an error: its status, and a body that says what to do.
 */
public final class HttpError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem body;
    private int retryAfter;

    HttpError(int status, String error, List<WrongField> fields) {
        super(error);
        this.status = status;
        this.body = new Problem(error, fields);
    }

    static HttpError badRequest(List<WrongField> fields) {
        return new HttpError(400, "The request was not understood. Nothing was sent", fields);
    }

    static HttpError unauthorized() {
        return new HttpError(401, "The header Authorization must be: Bearer, and the API token", List.of());
    }

    static HttpError notFound(String error) {
        return new HttpError(404, error, List.of());
    }

    static HttpError conflict(String error) {
        return new HttpError(409, error, List.of());
    }

    static HttpError of(int status, String error) {
        return new HttpError(status, error, List.of());
    }

    HttpError retryAfter(long seconds) {
        retryAfter = (int) Math.max(1, Math.min(seconds, 86_400));
        return this;
    }

    int status() {
        return status;
    }

    Problem body() {
        return body;
    }

    /** Seconds; 0 for no such header. */
    int retryAfter() {
        return retryAfter;
    }
}
