package io.github.camelwaba.springboot;

import java.io.IOException;
import java.util.Enumeration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.camelwaba.webhook.WebhookAnswer;
import io.github.camelwaba.webhook.WebhookCall;
import io.github.camelwaba.webhook.WebhookChecks;
import io.github.camelwaba.webhook.WebhookHead;

/**
 * A request to the webhook over the asynchronous servlet API: the container tells when a part of the body is there, and no
 * thread waits for it or for the answer.
 */
final class ServletCall implements ReadListener {

    private static final int CHUNK = 8192;

    private final HttpServletRequest request;
    private final WebhookChecks checks;
    private final WebhookCall call;
    private final ServletAnswer answer;
    private final CompletableFuture<WebhookAnswer> told = new CompletableFuture<>();
    private final ScheduledExecutorService timer;
    private ServletInputStream body;
    private volatile Future<?> timeout = CompletableFuture.completedFuture(null);

    /**
     * @param timer ends what takes too long
     */
    ServletCall(WebhookChecks checks, HttpServletRequest request, HttpServletResponse response,
            ScheduledExecutorService timer) {
        this.timer = timer;
        this.request = request;
        this.checks = checks;
        this.call = checks.call(new Head(request), told::complete);
        this.answer = new ServletAnswer(response, checks.limits().bodyTimeout(), timer);
    }

    void start() {
        boolean wanted = call.begin();
        try {
            body = request.getInputStream();
            // that of a refused request is thrown away here, too
            if (wanted || !body.isFinished()) {
                read(wanted);
            }
        } catch (IOException | IllegalStateException e) {
            call.fail(e);
        }
        // not before all is in place: the answer may come from another thread
        told.thenAccept(this::write);
    }

    private void read(boolean wanted) {
        answer.startAsync(request);
        if (wanted) {
            timeout = timer.schedule(call::tooSlow, checks.limits().bodyTimeout().toMillis(), TimeUnit.MILLISECONDS);
        }
        body.setReadListener(this);
    }

    private void write(WebhookAnswer toWrite) {
        timeout.cancel(false);
        answer.write(toWrite);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!answer.isSent() && body.isReady()) {
            int count = body.read(chunk);
            if (count < 0) {
                return;
            }
            // does nothing once the request is answered
            call.add(chunk, 0, count);
        }
    }

    @Override
    public void onAllDataRead() {
        timeout.cancel(false);
        answer.whole();
        call.complete();
    }

    @Override
    public void onError(Throwable e) {
        call.broken();
        answer.broken();
    }

    private record Head(HttpServletRequest request) implements WebhookHead {

        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public String header(String name) {
            Enumeration<String> values = request.getHeaders(name);
            String first = values != null && values.hasMoreElements() ? values.nextElement() : null;
            // a header that came twice counts for nothing
            return first == null || values.hasMoreElements() ? null : first;
        }
    }
}
