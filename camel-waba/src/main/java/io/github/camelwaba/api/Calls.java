package io.github.camelwaba.api;

import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * Makes calls and tells good answers from bad ones.
 */
final class Calls {

    private final Transport transport;

    Calls(Transport transport) {
        this.transport = transport;
    }

    /** The JSON of the answer. */
    JsonNode json(ApiRequest request) {
        return json(request, good(request));
    }

    /** The JSON of the answer, where a success need not say anything. */
    JsonNode jsonOrEmpty(ApiRequest request) {
        ApiResponse response = good(request);
        return response.body().length == 0 ? WabaJson.object() : json(request, response);
    }

    /**
     * What the answer says.
     *
     * @param missing what the result lacks, as the end of a sentence; null when nothing
     */
    <T> T read(ApiRequest request, Function<JsonNode, T> reader, Function<T, String> missing) {
        ApiResponse response = good(request);
        T result = reader.apply(json(request, response));
        String lack = missing.apply(result);
        if (lack != null) {
            throw unreadable(request, response.status(), lack, null);
        }
        return result;
    }

    /**
     * What the answer says where a success may tell of errors too: some of what was asked was done, and some was not.
     *
     * @param done whether anything was
     */
    <T> T partly(ApiRequest request, Function<JsonNode, T> reader, Predicate<T> done) {
        ApiResponse response = transport.call(request);
        if (response.isSuccess() && response.body().length > 0) {
            T result = reader.apply(json(request, response));
            if (done.test(result)) {
                return result;
            }
        }
        WabaException refusal = refusal(request, response);
        if (refusal != null) {
            throw refusal;
        }
        return reader.apply(response.body().length == 0 ? WabaJson.object() : json(request, response));
    }

    MediaStream open(ApiRequest request, long limit) {
        return transport.open(request, limit, response -> refusal(request, response));
    }

    private ApiResponse good(ApiRequest request) {
        ApiResponse response = transport.call(request);
        WabaException refusal = refusal(request, response);
        if (refusal != null) {
            throw refusal;
        }
        return response;
    }

    private static WabaException refusal(ApiRequest request, ApiResponse response) {
        ApiError error = ApiErrorReader.read(request, response);
        return error == null ? null : ErrorClassifier.classify(request, error, response.retryAfter());
    }

    private static JsonNode json(ApiRequest request, ApiResponse response) {
        try {
            return response.json();
        } catch (WabaJsonException e) {
            throw unreadable(request, response.status(), "cannot be read as JSON", e);
        }
    }

    private static WabaException unreadable(ApiRequest request, int status, String what, Exception cause) {
        ApiError error = new ApiError(status, null, null, null, false);
        String message = "The answer of 360dialog to " + request.purpose() + " through " + request.channel().label()
                + " (HTTP " + status + ") " + what;
        return request.isRepeatable()
                ? new WabaTransientException(message, error, Advice.RETRY, null, cause)
                : new WabaOutcomeUnknownException(message, error, Advice.AWAIT_STATUS, null, cause);
    }
}
