package io.github.camelwaba.simulator.onpremise;

import io.github.camelwaba.simulator.schema.Complaints;

/** The common errors in On-Premise words. */
enum OnPremiseErrors implements Complaints {
    INSTANCE;

    @Override
    public Problem missing(String parameter) {
        return ApiError.MISSING.because("Parameter '" + parameter + "' is mandatory");
    }

    @Override
    public Problem invalid(String parameter, String why) {
        return ApiError.INVALID.because("Parameter '" + parameter + "' " + why);
    }

    @Override
    public Problem unknown(String parameter) {
        return ApiError.NOT_REQUIRED.because("Parameter '" + parameter + "' is not required");
    }

    @Override
    public Problem notFound(String details) {
        return ApiError.NOT_FOUND.because(details);
    }

    @Override
    public Problem exists(String details) {
        return ApiError.EXISTS.because(details);
    }

    @Override
    public Problem wrongRequest(String details) {
        return ApiError.INVALID_REQUEST.because(details);
    }
}
