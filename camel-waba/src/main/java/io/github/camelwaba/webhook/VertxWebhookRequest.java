package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
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

    // the worker threads are few (20) and shared by all webhooks of the process: bodies that drip in may not take them all
    private static final Semaphore SLOW = new Semaphore(10);
    private static final Duration PROMPT = Duration.ofMillis(100);

    private final HttpServerRequest request;
    private final Context context;

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
        Duration prompt = PROMPT.compareTo(timeout) < 0 ? PROMPT : timeout;
        try {
            return await(body, prompt);
        } catch (TimeoutException e) {
            return readSlowly(body, timeout.minus(prompt));
        }
    }

    private static byte[] readSlowly(CompletableFuture<byte[]> body, Duration timeout) throws BodyException {
        if (!SLOW.tryAcquire()) {
            body.cancel(false);
            throw BodyException.tooMany();
        }
        try {
            return await(body, timeout);
        } catch (TimeoutException e) {
            body.cancel(false);
            throw BodyException.tooSlow();
        } finally {
            SLOW.release();
        }
    }

    private static byte[] await(CompletableFuture<byte[]> body, Duration timeout) throws BodyException, TimeoutException {
        try {
            return body.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw (BodyException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BodyException.broken();
        }
    }

    private void receive(CompletableFuture<byte[]> body, int limit) {
        Buffer buffer = Buffer.buffer();
        request.exceptionHandler(e -> body.completeExceptionally(BodyException.broken()));
        request.endHandler(v -> body.complete(buffer.getBytes()));
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
        context.runOnContext(v -> drain(timeout));
    }

    private void drain(Duration timeout) {
        // looked at here, on the event loop, since the end may come at any time
        if (request.isEnded()) {
            return;
        }
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
