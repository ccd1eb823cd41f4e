package io.github.camelwaba.webhook;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the webhook on a router of Vert.x. All of it happens on the event loop, which waits for nothing: only a large body is
 * checked on a worker thread.
 */
final class VertxWebhook implements Handler<RoutingContext> {

    private final WebhookChecks checks;

    VertxWebhook(WebhookChecks checks) {
        this.checks = checks;
    }

    @Override
    public void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (VertxAnswer.isLast(request.connection())) {
            // the connection ends: what was sent behind a refused request is not looked at
            request.connection().close();
            return;
        }
        Context context = routing.vertx().getOrCreateContext();
        VertxAnswer answer = new VertxAnswer(request, context, checks.limits().bodyTimeout());
        WebhookCall call = checks.call(new Head(request), answer::write);
        if (call.begin()) {
            answer.within(checks.limits().bodyTimeout().toMillis(), call::tooSlow);
            collect(request, context, call, answer);
        }
    }

    private static void collect(HttpServerRequest request, Context context, WebhookCall call, VertxAnswer answer) {
        request.exceptionHandler(e -> {
            answer.stopTimer();
            call.broken();
        });
        request.handler(chunk -> add(call, chunk));
        request.endHandler(v -> {
            answer.stopTimer();
            if (call.isLarge()) {
                context.executeBlocking(() -> {
                    call.complete();
                    return null;
                }, false).onFailure(call::fail);
            } else {
                call.complete();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            // curl and others hold a large body back until it is asked for
            request.response().writeContinue();
        }
        request.resume();
    }

    private static void add(WebhookCall call, Buffer chunk) {
        byte[] bytes = chunk.getBytes();
        call.add(bytes, 0, bytes.length);
    }

    private record Head(HttpServerRequest request) implements WebhookHead {

        @Override
        public String method() {
            return request.method().name();
        }

        @Override
        public String header(String name) {
            return request.getHeader(name);
        }
    }
}
