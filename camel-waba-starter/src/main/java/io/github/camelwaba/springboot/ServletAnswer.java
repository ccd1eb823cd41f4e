package io.github.camelwaba.springboot;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.camelwaba.webhook.WebhookAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the answer to a request of a servlet container, and ends the request. While a body is not read to its end, the rest
 * of it is thrown away for a moment first: a container that is left with it keeps a thread waiting, and a sender that is still
 * sending does not get to read the answer.
 */
final class ServletAnswer implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(ServletAnswer.class);
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final HttpServletResponse response;
    private final long linger;
    private final ScheduledExecutorService timer;
    private AsyncContext async;
    private WebhookAnswer answer;
    private Future<?> next = CompletableFuture.completedFuture(null);
    private boolean whole;
    private boolean ended;
    private volatile boolean sent;

    ServletAnswer(HttpServletResponse response, Duration bodyTimeout, ScheduledExecutorService timer) {
        this.timer = timer;
        this.response = response;
        this.linger = Math.min(LINGER.toMillis(), bodyTimeout.toMillis());
    }

    /** Has the request go on when the thread that brought it is gone. */
    synchronized void startAsync(HttpServletRequest request) {
        async = request.startAsync(request, response);
        // the body has a time-out of its own, and the answer that of the inbox
        async.setTimeout(0);
        async.addListener(this);
    }

    synchronized void write(WebhookAnswer toWrite) {
        answer = toWrite;
        if (ended) {
            LOG.debug("The sender of a request to the webhook is gone before the answer");
        } else if (async == null) {
            write();
        } else if (whole) {
            end();
        } else {
            later(this::send);
        }
    }

    private void write() {
        response.setStatus(answer.status());
        response.setContentLength(0);
        if (answer.header() != null) {
            response.setHeader(answer.header(), answer.value());
        }
        if (answer.endsConnection() || async != null && !whole) {
            response.setHeader("Connection", "close");
        }
    }

    private void later(Runnable work) {
        next = timer.schedule(work, linger, TimeUnit.MILLISECONDS);
    }

    // the sender reads it before the connection ends, and has no more of its body read
    private synchronized void send() {
        if (sent) {
            return;
        }
        sent = true;
        write();
        try {
            response.flushBuffer();
        } catch (IOException e) {
            LOG.debug("The sender of a request to the webhook is gone", e);
        }
        later(this::end);
    }

    /** The body was read to its end. */
    synchronized void whole() {
        whole = true;
        if (answer != null) {
            end();
        }
    }

    /** The body cannot be read to its end, as the container says; it says so to {@link #onError}, too, mostly. */
    synchronized void broken() {
        if (answer != null && !sent) {
            // the container would have the application's error page take the place of the answer
            response.reset();
            send();
        }
    }

    private synchronized void end() {
        if (!ended) {
            if (!sent) {
                write();
            }
            ended = true;
            sent = true;
            next.cancel(false);
            async.complete();
        }
    }

    /** Whether nothing is read any more. */
    boolean isSent() {
        return sent;
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        ended = true;
        sent = true;
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        if (answer == null) {
            answer = WebhookAnswer.BROKEN;
        }
        // who ends it here has no error page
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // there is none
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // there is no other
    }
}
