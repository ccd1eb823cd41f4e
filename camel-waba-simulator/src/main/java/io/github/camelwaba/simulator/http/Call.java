package io.github.camelwaba.simulator.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One API call as it came in; the status is 0 until it is answered. */
public final class Call {
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Instant at;
    private volatile int status;

    Call(String method, String path, String query, Map<String, List<String>> headers, byte[] body, Instant at) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.at = at;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String query() {
        return query;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Instant at() {
        return at;
    }

    public int status() {
        return status;
    }

    void answered(int code) {
        status = code;
    }

    @Override
    public String toString() {
        return "Call[method=" + method + ", status=" + status + ", bytes=" + body.length + "]";
    }
}
