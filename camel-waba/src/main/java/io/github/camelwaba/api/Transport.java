package io.github.camelwaba.api;

/**
 * What carries a call: one request on the wire, never repeated, never redirected, always ending in bounded time.
 */
interface Transport {

    /**
     * @throws WabaTransientException      if nothing was sent, or the call can be repeated safely
     * @throws WabaOutcomeUnknownException if a POST was sent and its answer was lost, cut or too large
     */
    ApiResponse call(ApiRequest request);
}
