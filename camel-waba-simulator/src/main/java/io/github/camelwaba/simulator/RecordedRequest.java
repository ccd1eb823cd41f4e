package io.github.camelwaba.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelwaba.simulator.http.Call;

/**
 * One API call as the simulator received it.
 *
 * @param path    as sent, percent-encoding included
 * @param query   as sent, empty when there was none
 * @param headers by name, in any case
 * @param status  HTTP status of the answer, 0 while or when there was none
 */
public record RecordedRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body,
        int status, Instant at) {

    static RecordedRequest of(Call call) {
        return new RecordedRequest(
                call.method(), call.path(), call.query(), call.headers(), call.body(), call.status(), call.at());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "RecordedRequest[method=" + method + ", status=" + status + ", bytes=" + body.length + "]";
    }
}
