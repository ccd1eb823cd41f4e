package io.github.camelwaba.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Carries a call over Camel HTTP's client. The key goes into the header of this one request and nowhere else.
 */
final class HttpTransport implements Transport {

    /** The largest JSON answer that is read, in bytes. */
    static final int MAX_ANSWER = 4 * 1024 * 1024;

    private static final String KEY_HEADER = "D360-API-KEY";
    // without a charset: JSON has none to choose
    private static final ContentType JSON = ContentType.create("application/json");

    private final HttpClient client;
    private final ScheduledExecutorService timer;
    private final Duration callTimeout;

    HttpTransport(HttpClient client, ScheduledExecutorService timer, Duration callTimeout) {
        this.client = client;
        this.timer = timer;
        this.callTimeout = callTimeout;
    }

    @Override
    public ApiResponse call(ApiRequest request) {
        HttpUriRequestBase http = new HttpUriRequestBase(
                request.method(), URI.create(request.channel().baseUrl() + request.path()));
        http.setHeader(KEY_HEADER, request.channel().apiKey());
        http.setHeader(HttpHeaders.ACCEPT, JSON.getMimeType());
        WatchedEntity entity = request.body() == null ? null : new WatchedEntity(request.body());
        http.setEntity(entity);

        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> guard = null;
        try {
            guard = timer.schedule(() -> {
                late.set(true);
                http.cancel();
            }, callTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return client.execute(http, response -> read(http, response));
        } catch (IOException | RuntimeException e) {
            // not only an IOException: a pool or timer that was shut down, a listener of the user's that failed
            throw failure(request, entity, late.get(), e);
        } finally {
            if (guard != null) {
                guard.cancel(false);
            }
        }
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

    private WabaException failure(ApiRequest request, WatchedEntity entity, boolean late, Exception e) {
        String what = request.purpose() + " through " + request.channel().label();
        String reason = e instanceof AnswerTooLargeException
                ? "the answer is larger than " + MAX_ANSWER + " bytes"
                : late
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

    /** A body that knows whether a byte of it may have left: before that, the call cannot have had an effect. */
    private static final class WatchedEntity extends HttpEntityWrapper {

        private volatile boolean started;

        WatchedEntity(byte[] body) {
            super(new ByteArrayEntity(body, JSON));
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            started = true;
            super.writeTo(out);
        }

        boolean isStarted() {
            return started;
        }
    }

    private static final class AnswerTooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
