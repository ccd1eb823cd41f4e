package io.github.camelwaba.simulator.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelwaba.simulator.time.SimClock;
import io.vertx.ext.web.RoutingContext;

/** Records API calls: the last 2,000, with at most 128 MiB of bodies. */
public final class CallLog {
    private static final int MAX_CALLS = 2_000;
    private static final long MAX_BYTES = 128L << 20;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final SimClock clock;
    private long bytes;

    public CallLog(SimClock clock) {
        this.clock = clock;
    }

    /** A handler that stands after the body's and before everything that answers. */
    public void record(RoutingContext context) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        context.request().headers()
                .forEach(header -> headers.computeIfAbsent(header.getKey(), name -> new ArrayList<>()).add(header.getValue()));
        String query = context.request().query();
        Call call = new Call(
                context.request().method().name(), context.request().path(), query == null ? "" : query, headers,
                Bodies.bytes(context), clock.now());
        add(call);
        context.addHeadersEndHandler(ended -> call.answered(context.response().getStatusCode()));
        context.next();
    }

    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    public synchronized void clear() {
        calls.clear();
        bytes = 0;
    }

    private synchronized void add(Call call) {
        calls.addLast(call);
        bytes += call.body().length;
        while (calls.size() > MAX_CALLS || bytes > MAX_BYTES && calls.size() > 1) {
            bytes -= calls.removeFirst().body().length;
        }
    }
}
