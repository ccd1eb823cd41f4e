package io.github.camelwaba.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * Carries a call over Camel HTTP's client. The key goes into the header of this one request and nowhere else.
 */
final class HttpTransport implements Transport {

    /** The largest JSON answer that is read, in bytes. */
    static final int MAX_ANSWER = 4 * 1024 * 1024;

    private static final String KEY_HEADER = "D360-API-KEY";

    private final Supplier<HttpClient> client;
    private final Supplier<ScheduledExecutorService> timer;
    private final Duration callTimeout;

    /**
     * @param client asked at each call: it is another one after the component was stopped and started
     * @param timer  likewise
     */
    HttpTransport(Supplier<HttpClient> client, Supplier<ScheduledExecutorService> timer, Duration callTimeout) {
        this.client = client;
        this.timer = timer;
        this.callTimeout = callTimeout;
    }

    @Override
    public ApiResponse call(ApiRequest request) {
        Attempt attempt = new Attempt(request, "application/json");
        try {
            attempt.begin();
            return client.get().execute(attempt.http, response -> read(attempt.http, response));
        } catch (IOException | RuntimeException e) {
            // not only an IOException: a pool or timer that was shut down, a listener of the user's that failed
            throw attempt.failure(e);
        } finally {
            attempt.close();
        }
    }

    @Override
    public MediaStream open(ApiRequest request, long limit, Function<ApiResponse, WabaException> refusal) {
        Attempt attempt = new Attempt(request, "*/*");
        ClassicHttpResponse response = null;
        boolean opened = false;
        try {
            attempt.begin();
            response = client.get().executeOpen(RoutingSupport.determineHost(attempt.http), attempt.http, null);
            if (response.getCode() / 100 != 2 || response.getEntity() == null) {
                WabaException refused = refusal.apply(read(attempt.http, response));
                throw refused != null
                        ? refused
                        : new WabaTransientException(
                                "360dialog sent no bytes while " + request.purpose(), ApiError.NONE, Advice.RETRY, null, null);
            }
            long length = response.getEntity().getContentLength();
            if (length > limit) {
                throw tooLarge(limit);
            }
            InputStream content = new LimitedStream(response.getEntity().getContent(), limit, attempt, response);
            opened = true;
            return new MediaStream(content, response.getEntity().getContentType(), length);
        } catch (WabaException e) {
            throw e;
        } catch (IOException | HttpException | RuntimeException e) {
            throw attempt.failure(e);
        } finally {
            if (!opened) {
                attempt.abandon(response);
            }
        }
    }

    static WabaException tooLarge(long limit) {
        return new WabaRequestException("The media file is larger than the option maxMediaSize of " + limit + " bytes");
    }

    private static ApiResponse read(HttpUriRequestBase http, ClassicHttpResponse response) throws IOException {
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            InputStream content = response.getEntity().getContent();
            body = content == null ? body : content.readNBytes(MAX_ANSWER + 1);
            if (body.length > MAX_ANSWER) {
                // closing the answer would read the rest of it first, which may have no end
                http.cancel();
                throw new AnswerTooLargeException();
            }
        }
        return new ApiResponse(response.getCode(), body, RetryAfter.of(response));
    }

    /** One request and the timer that ends it. */
    final class Attempt implements Closeable {

        private final ApiRequest request;
        private final HttpUriRequestBase http;
        private final WatchedEntity entity;
        private final AtomicBoolean late = new AtomicBoolean();
        private ScheduledFuture<?> guard;

        private Attempt(ApiRequest request, String accept) {
            this.request = request;
            this.http = new HttpUriRequestBase(request.method(), URI.create(request.channel().baseUrl() + request.path()));
            this.entity = WatchedEntity.of(request.body(), http::cancel);
            http.setHeader(KEY_HEADER, request.channel().apiKey());
            http.setHeader(HttpHeaders.ACCEPT, accept);
            http.setEntity(entity);
        }

        private void begin() {
            guard = timer.get().schedule(() -> {
                late.set(true);
                http.cancel();
            }, callTimeout.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Lets the connection go without reading what is left of the answer. */
        void abandon(ClassicHttpResponse response) {
            close();
            http.cancel();
            try {
                if (response != null) {
                    response.close();
                }
            } catch (IOException e) {
                // it is being thrown away
            }
        }

        @Override
        public void close() {
            if (guard != null) {
                guard.cancel(false);
            }
        }

        /** What went wrong while the answer's bytes were read. */
        IOException broken(IOException e) {
            return new IOException("The download broke off", failure(e));
        }

        WabaException failure(Exception e) {
            if (e instanceof WabaException refusal) {
                // the file that was being sent is not one that may be
                return refusal;
            }
            String what = request.purpose() + " through " + request.channel().label();
            String reason = e instanceof AnswerTooLargeException
                    ? "the answer is larger than " + MAX_ANSWER + " bytes"
                    : late.get()
                            ? "it took longer than the callTimeout of " + callTimeout.toMillis() + " ms"
                            : e.getClass().getSimpleName();
            boolean sent = entity == null || entity.isStarted();
            if (sent && !request.isRepeatable()) {
                return new WabaOutcomeUnknownException(
                        "The answer of 360dialog was lost while " + what + " (" + reason + "); it may have been done",
                        ApiError.NONE, Advice.AWAIT_STATUS, null, CleanCause.of(e));
            }
            return new WabaTransientException(
                    "360dialog was not reached, or did not answer, while " + what + " (" + reason + ")",
                    ApiError.NONE, Advice.RETRY, null, CleanCause.of(e));
        }
    }

    private static final class AnswerTooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
