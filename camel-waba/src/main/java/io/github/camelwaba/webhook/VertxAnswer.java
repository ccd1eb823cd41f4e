package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/**
 * Writes the answer to a request of Vert.x, on its event loop, and ends the connection behind a refusal. On HTTP/2 only the
 * stream ends: others are on the same connection.
 */
final class VertxAnswer {

    // the sender gets to read the answer before its connection ends
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Set<HttpConnection> ENDING = Collections
            .synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final HttpServerRequest request;
    private final Context context;
    private final long linger;
    private long timer = -1;

    VertxAnswer(HttpServerRequest request, Context context, Duration bodyTimeout) {
        this.request = request;
        this.context = context;
        this.linger = Math.min(LINGER.toMillis(), bodyTimeout.toMillis());
    }

    /** Whether a refusal ends that connection. */
    static boolean isLast(HttpConnection connection) {
        return !ENDING.isEmpty() && ENDING.contains(connection);
    }

    /** Does that unless the answer, or {@link #stopTimer}, comes first. On the event loop only. */
    void within(long millis, Runnable late) {
        timer = context.owner().setTimer(millis, id -> late.run());
    }

    void stopTimer() {
        context.owner().cancelTimer(timer);
    }

    void write(WebhookAnswer answer) {
        if (Vertx.currentContext() == context && Context.isOnEventLoopThread()) {
            writeNow(answer);
        } else {
            context.runOnContext(v -> writeNow(answer));
        }
    }

    private void writeNow(WebhookAnswer answer) {
        stopTimer();
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean whole = request.isEnded();
        boolean ends = answer.endsConnection() || !whole;
        response.setStatusCode(answer.status());
        if (answer.header() != null) {
            response.putHeader(answer.header(), answer.value());
        }
        if (request.version() == HttpVersion.HTTP_2) {
            response.end();
            if (!whole) {
                // no error: the answer is there, and the rest of the body is not wanted
                response.reset(0);
            }
            return;
        }
        if (!ends) {
            response.end();
            return;
        }
        ENDING.add(request.connection());
        response.putHeader("Connection", "close").end();
        linger();
    }

    // closing a connection with unread bytes in it would take the answer away from its sender
    private void linger() {
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        within(linger, connection::close);
        request.exceptionHandler(e -> stopTimer());
        request.endHandler(v -> {
            stopTimer();
            connection.close();
        });
        request.handler(chunk -> {
            // thrown away
        });
        request.resume();
    }
}
