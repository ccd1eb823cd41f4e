package io.github.camelwaba.api;

import java.util.function.Function;

/**
 * What carries a call: one request on the wire, never repeated, never redirected, always ending in bounded time.
 */
interface Transport {

    /**
     * @throws WabaTransientException      if nothing was sent, or the call can be repeated safely
     * @throws WabaOutcomeUnknownException if a POST was sent and its answer was lost, cut or too large
     */
    ApiResponse call(ApiRequest request);

    /**
     * Makes a call whose answer is a file.
     *
     * @param  limit         the largest file in bytes
     * @param  refusal       what is wrong with an answer that is no success
     * @return               the file as it arrives, to be closed by the caller; the time-out of the call goes on until then
     * @throws WabaException as {@link #call} does, or the refusal
     */
    MediaStream open(ApiRequest request, long limit, Function<ApiResponse, WabaException> refusal);
}
