package io.github.camelwaba.simulator.onpremise;

/** A call that is answered with an error. */
final class Problem extends RuntimeException {
    private final transient ApiError error;

    Problem(ApiError error, String details) {
        super(details, null, false, false);
        this.error = error;
    }

    ApiError error() {
        return error;
    }
}
