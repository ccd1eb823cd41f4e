package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request of Vert.x that was paused before a byte of its body was read. Vert.x delivers the body on its event loop; the
 * worker thread waits for it here.
 */
final class VertxWebhookRequest implements WebhookRequest {

    private final HttpServerRequest request;
    private final Context context;
    private volatile boolean ended;

    private VertxWebhookRequest(HttpServerRequest request, Context context) {
        this.request = request;
        this.context = context;
    }

    static VertxWebhookRequest of(Object body) {
        return new VertxWebhookRequest((HttpServerRequest) body, Vertx.currentContext());
    }

    @Override
    public String method() {
        return request.method().name();
    }

    @Override
    public String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public byte[] read(int limit, Duration timeout) throws BodyException {
        CompletableFuture<byte[]> body = new CompletableFuture<>();
        context.runOnContext(v -> receive(body, limit));
        try {
            return body.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw (BodyException) e.getCause();
        } catch (TimeoutException e) {
            body.cancel(false);
            throw BodyException.tooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BodyException.broken();
        }
    }

    private void receive(CompletableFuture<byte[]> body, int limit) {
        Buffer buffer = Buffer.buffer();
        request.exceptionHandler(e -> {
            ended = true;
            body.completeExceptionally(BodyException.broken());
        });
        request.endHandler(v -> {
            ended = true;
            body.complete(buffer.getBytes());
        });
        request.handler(chunk -> {
            if (!body.isDone()) {
                if (buffer.length() + chunk.length() > limit) {
                    body.completeExceptionally(BodyException.tooLarge());
                } else {
                    buffer.appendBuffer(chunk);
                }
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            // curl and others hold a large body back until it is asked for
            request.response().writeContinue();
        }
        request.resume();
    }

    @Override
    public void discard(Duration timeout) {
        if (!ended) {
            context.runOnContext(v -> drain(timeout));
        }
    }

    private void drain(Duration timeout) {
        Vertx vertx = context.owner();
        long timer = vertx.setTimer(timeout.toMillis(), id -> request.connection().close());
        request.exceptionHandler(e -> vertx.cancelTimer(timer));
        request.endHandler(v -> vertx.cancelTimer(timer));
        request.handler(chunk -> {
            // thrown away
        });
        request.resume();
    }
}
